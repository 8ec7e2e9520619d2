namespace MeetupBot.Discord.Wire;

/// <summary>Type 0 is a role, 1 a member; allow and deny are decimal bit sets. Source: Resources, Channel, "Overwrite Structure".</summary>
internal sealed record PermissionOverwrite
{
    public required Snowflake Id { get; init; }
    public int Type { get; init; }
    public string? Allow { get; init; }
    public string? Deny { get; init; }
}
