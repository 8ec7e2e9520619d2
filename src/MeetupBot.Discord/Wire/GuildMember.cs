namespace MeetupBot.Discord.Wire;

/// <summary>
/// The used part of a guild member. <see cref="Permissions"/> is only there in an interaction and then
/// holds the total in the channel, overwrites included. Source: Resources, Guild, "Guild Member Structure".
/// </summary>
internal sealed record GuildMember
{
    public User? User { get; init; }
    public string? Nick { get; init; }
    public string? Avatar { get; init; }
    public IReadOnlyList<Snowflake>? Roles { get; init; }
    public string? Permissions { get; init; }
}
