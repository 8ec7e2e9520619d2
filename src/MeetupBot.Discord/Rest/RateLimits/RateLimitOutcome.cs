namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>What a finished request taught. Nothing where no answer came.</summary>
internal sealed record RateLimitOutcome
{
    public static RateLimitOutcome Nothing { get; } = new();

    public RateLimitHeaders? Headers { get; init; }

    /// <summary>A success without headers: this endpoint has no bucket.</summary>
    public bool WithoutBucket { get; init; }

    public TimeSpan? BucketRetryAfter { get; init; }
    public TimeSpan? GlobalRetryAfter { get; init; }
}
