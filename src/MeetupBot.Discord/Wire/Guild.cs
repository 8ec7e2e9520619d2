namespace MeetupBot.Discord.Wire;

/// <summary>
/// The used part of a guild, also in GUILD_CREATE and as an unavailable guild (which has only the id).
/// <see cref="ApproximateMemberCount"/> is set only by GET with with_counts.
/// Source: Resources, Guild, "Guild Structure" and Gateway Events, "Guild Create".
/// </summary>
internal sealed record Guild
{
    public required Snowflake Id { get; init; }
    public string? Name { get; init; }
    public Snowflake? OwnerId { get; init; }
    public bool? Unavailable { get; init; }
    public int? MemberCount { get; init; }
    public int? ApproximateMemberCount { get; init; }
    public IReadOnlyList<Role>? Roles { get; init; }

    /// <summary>Only in GUILD_CREATE.</summary>
    public IReadOnlyList<Channel>? Channels { get; init; }

    /// <summary>The active threads that the bot sees. Only in GUILD_CREATE.</summary>
    public IReadOnlyList<Channel>? Threads { get; init; }
}
