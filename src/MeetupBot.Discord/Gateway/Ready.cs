using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Gateway;

/// <summary>The used part of READY. <see cref="Shard"/> is [id, count]. Source: Gateway Events, "Ready Event Fields".</summary>
internal sealed record Ready
{
    public string? SessionId { get; init; }
    public string? ResumeGatewayUrl { get; init; }
    public IReadOnlyList<Guild>? Guilds { get; init; }
    public IReadOnlyList<int>? Shard { get; init; }

    /// <summary>Source: Events, Gateway, "Sharding Formula".</summary>
    public bool Serves(Snowflake guild) =>
        Shard is not [var id, > 0 and var count] || (int)((guild.Value >> 22) % (ulong)count) == id;
}
