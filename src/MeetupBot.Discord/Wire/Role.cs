namespace MeetupBot.Discord.Wire;

/// <summary>The used part of a role. Permissions are a decimal bit set. Source: Topics, Permissions, "Role Structure".</summary>
internal sealed record Role
{
    public required Snowflake Id { get; init; }
    public string? Name { get; init; }
    public string? Permissions { get; init; }
}
