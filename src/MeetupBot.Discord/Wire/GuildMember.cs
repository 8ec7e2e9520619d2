namespace MeetupBot.Discord.Wire;

/// <summary>
/// The used part of a guild member. <see cref="Permissions"/> is set only in an interaction. It is the total in the channel, including
/// overwrites. Source: Resources, Guild, "Guild Member Structure".
/// </summary>
internal sealed record GuildMember
{
    public User? User { get; init; }
    public string? Nick { get; init; }
    public string? Avatar { get; init; }
    public IReadOnlyList<Snowflake>? Roles { get; init; }
    public string? Permissions { get; init; }
}
