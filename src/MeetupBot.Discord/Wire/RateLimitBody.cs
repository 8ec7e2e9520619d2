namespace MeetupBot.Discord.Wire;

/// <summary><see cref="RetryAfter"/> in seconds. Source: Topics, Rate Limits, "Rate Limit Response Structure".</summary>
internal sealed record RateLimitBody
{
    public double RetryAfter { get; init; }
}
