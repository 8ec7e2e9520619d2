namespace MeetupBot.Domain.Time.Reading;

/// <summary>A time of day, or a range of them, in seconds from the first midnight of the day it is named with.</summary>
/// <param name="End">Later than <paramref name="Start"/>, unless it is meant in another zone; null for a time of day alone.</param>
internal readonly record struct ClockPick(int Start, int? End);
