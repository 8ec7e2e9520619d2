namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A proposal that went through.</summary>
/// <param name="Id">The meetup's short id.</param>
/// <param name="Card">In the channel.</param>
/// <param name="Answer">What the proposer was told.</param>
internal sealed record Proposal(string Id, Card Card, Answer Answer);
