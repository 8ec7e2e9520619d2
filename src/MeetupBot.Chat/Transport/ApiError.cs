namespace MeetupBot.Chat.Transport;

/// <summary>Why a call failed. Each platform adds its own code.</summary>
/// <param name="HttpStatus">0 when there was no answer.</param>
public abstract record ApiError(ApiErrorKind Kind, int HttpStatus)
{
    private const int LongestDetails = 1_000;

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the platform says about a rejected request, shortened.</summary>
    public string? Details
    {
        get;
        init => field = value?.Length > LongestDetails ? value[..LongestDetails] : value;
    }
}
