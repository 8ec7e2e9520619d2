using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>A proposal that went through.</summary>
/// <param name="Id">The meetup's short id.</param>
/// <param name="Card">In the channel.</param>
/// <param name="Answer">What the proposer was told.</param>
internal sealed record Proposed(string Id, SlackMessage Card, Said Answer);
