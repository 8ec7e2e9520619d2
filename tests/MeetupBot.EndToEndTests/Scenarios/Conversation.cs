namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>Where the bot brought some people together.</summary>
/// <param name="Members">Without the bot.</param>
/// <param name="Cards">What the bot wrote there, oldest first.</param>
internal sealed record Conversation(IReadOnlyList<Person> Members, IReadOnlyList<Card> Cards);
