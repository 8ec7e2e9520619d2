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

    /// <summary>Of a channel; threads have those of their parent.</summary>
    public IReadOnlyList<Overwrite>? PermissionOverwrites { get; init; }

    /// <summary>True in THREAD_CREATE for a thread that did not exist before.</summary>
    public bool? NewlyCreated { get; init; }
}

/// <summary>Source: Resources, Guild, "List Active Guild Threads".</summary>
internal sealed record ActiveThreads(IReadOnlyList<Channel>? Threads = null);

internal sealed record CreateDmRequest(Snowflake RecipientId);
