namespace MeetupBot.Storage;

/// <param name="Area">As its members wrote it.</param>
/// <param name="Members">How many.</param>
public sealed record AreaCount(string Area, long Members);
