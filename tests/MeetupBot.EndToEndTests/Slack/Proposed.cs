using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>A successful proposal.</summary>
/// <param name="Id">The meetup's short id.</param>
/// <param name="Card">Its card in the channel.</param>
/// <param name="Answer">The answer to the proposer.</param>
internal sealed record Proposed(string Id, SlackMessage Card, Said Answer);
