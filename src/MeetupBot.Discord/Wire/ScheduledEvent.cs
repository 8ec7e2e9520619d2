namespace MeetupBot.Discord.Wire;

/// <summary>Status 1 scheduled, 2 active, 3 completed, 4 cancelled. Source: Resources, "Guild Scheduled Event".</summary>
internal sealed record ScheduledEvent
{
    public required Snowflake Id { get; init; }
    public int Status { get; init; }
    public string? Description { get; init; }
    public Snowflake? CreatorId { get; init; }
}
