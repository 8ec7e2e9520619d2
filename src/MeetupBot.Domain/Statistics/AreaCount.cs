namespace MeetupBot.Storage;

/// <param name="Area">As its members wrote it.</param>
public sealed record AreaCount(string Area, long Members);
