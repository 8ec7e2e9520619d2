namespace MeetupBot.Discord.Wire;

/// <summary>
/// An event at an external place, which requires both times and a location. Name and location have 1 to 100 characters, the description
/// 1 to 1000. Source: Resources, "Guild Scheduled Event", field requirements by entity type.
/// </summary>
internal sealed record ScheduledEventRequest
{
    public const int GuildOnly = 2;
    public const int External = 3;

    public required string Name { get; init; }
    public string? Description { get; init; }
    public required DateTimeOffset ScheduledStartTime { get; init; }
    public required DateTimeOffset ScheduledEndTime { get; init; }
    public required EntityMetadata EntityMetadata { get; init; }
    public int PrivacyLevel { get; init; } = GuildOnly;
    public int EntityType { get; init; } = External;
}

internal sealed record EntityMetadata(string Location);
