namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>The data of a scenario that says the same everywhere.</summary>
public sealed class EveryPlatform() : TheoryData<Platform>(Enum.GetValues<Platform>());
