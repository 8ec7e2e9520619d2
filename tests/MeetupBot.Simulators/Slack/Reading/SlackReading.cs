namespace MeetupBot.Simulators.Slack.Reading;

/// <summary>What someone reads, and whom it calls.</summary>
/// <param name="Text">Markup resolved: names for mentions, labels for links, their own clock for dates, no formatting marks.</param>
/// <param name="Pings">Ids of people, and <c>channel</c>, <c>here</c>, <c>everyone</c>.</param>
/// <param name="Links">Addresses behind links.</param>
public sealed record SlackReading(string Text, IReadOnlyList<string> Pings, IReadOnlyList<string> Links);
