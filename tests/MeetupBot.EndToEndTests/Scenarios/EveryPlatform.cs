namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>The data of a scenario that is the same on every platform.</summary>
public sealed class EveryPlatform() : TheoryData<Platform>(Enum.GetValues<Platform>());
