namespace MeetupBot.Discord.Wire;

/// <summary><see cref="ResetAfter"/> is in milliseconds. Source: Events, Gateway, "Session Start Limit Structure".</summary>
internal sealed record SessionStartLimit
{
    public int Total { get; init; }
    public int Remaining { get; init; }
    public long ResetAfter { get; init; }
    public int MaxConcurrency { get; init; } = 1;
}
