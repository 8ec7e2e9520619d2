namespace MeetupBot.Benchmarks.Setup;

/// <summary>Who is going, on whichever platform.</summary>
/// <param name="Platform">Its name in the database.</param>
/// <param name="Space">The platform's id of it.</param>
/// <param name="People">Their ids there, and their names.</param>
internal sealed record Guests(string Platform, string Space, IReadOnlyList<(string Id, string Name)> People);
