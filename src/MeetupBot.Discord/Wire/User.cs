namespace MeetupBot.Discord.Wire;

/// <summary>The used part of a user. Source: Resources, User, "User Structure".</summary>
internal sealed record User
{
    public required Snowflake Id { get; init; }
    public string? Username { get; init; }
    public string? GlobalName { get; init; }
    public string? Avatar { get; init; }
    public bool Bot { get; init; }
}
