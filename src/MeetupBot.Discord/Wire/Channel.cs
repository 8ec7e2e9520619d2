namespace MeetupBot.Discord.Wire;

/// <summary>The used part of a channel or thread. Source: Resources, Channel, "Channel Structure".</summary>
internal sealed record Channel
{
    public required Snowflake Id { get; init; }
    public int Type { get; init; }
    public Snowflake? GuildId { get; init; }
    public string? Name { get; init; }
    public Snowflake? ParentId { get; init; }

    /// <summary>The creator of a thread.</summary>
    public Snowflake? OwnerId { get; init; }
}

/// <summary>Source: Resources, Guild, "List Active Guild Threads".</summary>
internal sealed record ActiveThreads(IReadOnlyList<Channel>? Threads = null);

internal sealed record CreateDmRequest(Snowflake RecipientId);
