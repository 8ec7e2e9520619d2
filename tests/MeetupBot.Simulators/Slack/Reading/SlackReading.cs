namespace MeetupBot.Simulators.Slack.Reading;

/// <summary>What a person reads, and whom it pings.</summary>
/// <param name="Text">Without markup: names for mentions, labels for links, the reader's own zone for dates, no formatting marks.</param>
/// <param name="Pings">Ids of people, and <c>channel</c>, <c>here</c>, <c>everyone</c>.</param>
/// <param name="Links">The addresses of links.</param>
public sealed record SlackReading(string Text, IReadOnlyList<string> Pings, IReadOnlyList<string> Links);
