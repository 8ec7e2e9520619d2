using MeetupBot.Chat;

namespace MeetupBot.Slack.Translation;

/// <param name="Person">Who.</param>
/// <param name="IsOrganizer">Owner or admin of the workspace. Source: docs.slack.dev, Reference, Objects, User object.</param>
internal sealed record KnownPerson(Person Person, bool IsOrganizer);
