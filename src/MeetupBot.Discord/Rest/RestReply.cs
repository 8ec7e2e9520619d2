using System.Net;
using System.Text.Json;
using MeetupBot.Discord.Rest.RateLimits;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest;

/// <summary>One answer: status, limits and body.</summary>
internal sealed record RestReply(HttpStatusCode Status, byte[] Body, RateLimitHeaders? Limits)
{
    private static readonly TimeSpan LeastRetryAfter = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan UnstatedRetryAfter = TimeSpan.FromSeconds(5);
    private const int LongestDetails = 1_000;

    public string? Scope { get; init; }
    public double? RetryAfterHeader { get; init; }

    public bool Succeeded => (int)Status is >= 200 and < 300;

    /// <summary>Worth a repeat: the fault is at the other end and passing.</summary>
    public bool Failed => (int)Status >= 500;

    public bool LimitedGlobally => Status == HttpStatusCode.TooManyRequests && (Scope == "global" || Scope is null && Limits is null);

    /// <summary>Counts against our address.</summary>
    public bool Invalid => Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || Status == HttpStatusCode.TooManyRequests && Scope != "shared";

    public static async Task<RestReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new RestReply(response.StatusCode, body, RateLimitHeaders.Read(response.Headers))
        {
            Scope = RateLimitHeaders.Text(response.Headers, "X-RateLimit-Scope"),
            RetryAfterHeader = RateLimitHeaders.Number(response.Headers, "Retry-After"),
        };
    }

    /// <summary>The body's figure is finer than the header's whole seconds, so it counts first.</summary>
    public TimeSpan RetryAfter()
    {
        var seconds = Parse(DiscordJson.Wire.RateLimitBody) is { RetryAfter: > 0 } body ? body.RetryAfter : RetryAfterHeader;
        if (seconds is not { } given)
            return UnstatedRetryAfter;
        var wait = TimeSpan.FromSeconds(Math.Min(given, TimeSpan.FromDays(1).TotalSeconds));
        return wait > LeastRetryAfter ? wait : LeastRetryAfter;
    }

    public DiscordError ToError()
    {
        var body = Parse(DiscordJson.Wire.ErrorBody);
        var kind = Status == HttpStatusCode.Unauthorized ? DiscordErrorKind.TokenRefused
            : Failed ? DiscordErrorKind.Unavailable : DiscordErrorKind.Refused;
        var details = body?.Errors?.GetRawText();
        return new DiscordError(kind, (int)Status, body?.Code ?? 0, body?.Message ?? Status.ToString())
        {
            Details = details?.Length > LongestDetails ? details[..LongestDetails] : details,
        };
    }

    /// <summary>Null if the body is not what the endpoint promises.</summary>
    public T? Parse<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
