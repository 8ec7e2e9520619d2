namespace MeetupBot.Domain.Time.Reading;

/// <summary>What could stand in the place of a part: times, or a typed text.</summary>
internal sealed record Remedy(string Label, IReadOnlyList<MeetupTime> Times, string? Text = null);
