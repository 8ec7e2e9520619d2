namespace MeetupBot.Domain.Statistics;

/// <param name="Area">As its members wrote it.</param>
public sealed record AreaCount(string Area, long Members);
