namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>A conversation that the bot created for some people.</summary>
/// <param name="Members">Without the bot.</param>
/// <param name="Cards">The bot's messages in it, the oldest first.</param>
internal sealed record Conversation(IReadOnlyList<Person> Members, IReadOnlyList<Card> Cards);
