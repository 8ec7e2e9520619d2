namespace MeetupBot.Chat.Transport;

/// <summary>Why a call did not succeed. Each platform adds its own code.</summary>
/// <param name="HttpStatus">0 where no answer came.</param>
public abstract record ApiError(ApiErrorKind Kind, int HttpStatus)
{
    private const int LongestDetails = 1_000;

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the platform says about a request that it could not take, shortened.</summary>
    public string? Details
    {
        get;
        init => field = value?.Length > LongestDetails ? value[..LongestDetails] : value;
    }
}
