namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A successful proposal.</summary>
/// <param name="Id">The meetup's short id.</param>
/// <param name="Card">Its card in the channel.</param>
/// <param name="Answer">The answer to the proposer.</param>
internal sealed record Proposal(string Id, Card Card, Answer Answer);
