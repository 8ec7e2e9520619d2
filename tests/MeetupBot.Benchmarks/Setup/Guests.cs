namespace MeetupBot.Benchmarks.Setup;

/// <summary>The people who are going, on any platform.</summary>
/// <param name="Platform">Its name in the database.</param>
/// <param name="Space">The platform's id of the space.</param>
/// <param name="People">Their ids on the platform, and their names.</param>
internal sealed record Guests(string Platform, string Space, IReadOnlyList<(string Id, string Name)> People);
