namespace MeetupBot.Discord.Wire;

/// <summary>The address and the number of shards. Source: Events, Gateway, "Get Gateway Bot".</summary>
internal sealed record GatewayBot
{
    public required string Url { get; init; }
    public int Shards { get; init; } = 1;
    public SessionStartLimit? SessionStartLimit { get; init; }
}

/// <summary><see cref="ResetAfter"/> is in milliseconds. Source: Events, Gateway, "Session Start Limit Structure".</summary>
internal sealed record SessionStartLimit
{
    public int Total { get; init; }
    public int Remaining { get; init; }
    public long ResetAfter { get; init; }
    public int MaxConcurrency { get; init; } = 1;
}
