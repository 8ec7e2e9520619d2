namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>The limit lasts longer than a request may wait in line; the caller is to come again later.</summary>
internal sealed class RateLimitedException(TimeSpan retryAfter) : Exception("The limit is exhausted for longer than a request waits.")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
