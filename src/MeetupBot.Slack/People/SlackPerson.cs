using MeetupBot.Chat;

namespace MeetupBot.Slack.People;

/// <param name="Person">As the bot knows people.</param>
/// <param name="IsAdmin">Admin or owner of the workspace: an organizer.</param>
internal sealed record SlackPerson(Person Person, bool IsAdmin);
