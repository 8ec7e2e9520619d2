using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi;

/// <summary>An answer as it came. Source: docs.slack.dev, Using the Slack Web API, "Evaluating responses"; "Rate limits".</summary>
internal sealed record WebApiReply(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfterHeader)
{
    private static readonly TimeSpan UnstatedRetryAfter = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);
    private const int LongestDetails = 1_000;

    public TimeSpan RetryAfter => RetryAfterHeader is { } given && given > TimeSpan.Zero
        ? given < LongestRetryAfter ? given : LongestRetryAfter
        : UnstatedRetryAfter;

    public static async Task<WebApiReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) => new(
        response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Headers.RetryAfter?.Delta);

    /// <summary>Null if Slack did what was asked.</summary>
    public SlackError? ToError()
    {
        if (Status == HttpStatusCode.TooManyRequests)
            return new SlackError(SlackErrorKind.RateLimited, (int)Status, "ratelimited") { RetryAfter = RetryAfter };
        if (Parse(WebApiJson.Wire.WebApiResponse) is not { } body)
            return new SlackError(SlackErrorKind.Unavailable, (int)Status, "The answer is not what the Web API promises.");
        return body.Ok ? null : Refusal(body);
    }

    /// <summary>Null if the body is not what the method promises.</summary>
    public T? Parse<T>(JsonTypeInfo<T> type)
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

    private SlackError Refusal(WebApiResponse body)
    {
        var code = body.Error is { Length: > 0 and <= 100 } given ? given : "unknown_error";
        var details = body.ResponseMetadata?.Messages is { Count: > 0 } messages ? string.Join("; ", messages) : null;
        return new SlackError(KindOf(code), (int)Status, code)
        {
            RetryAfter = SlackErrorCode.RateLimited.Contains(code) ? RetryAfter : null,
            Needed = body.Needed,
            Details = details?.Length > LongestDetails ? details[..LongestDetails] : details,
        };
    }

    private SlackErrorKind KindOf(string code) =>
        SlackErrorCode.TokenRefused.Contains(code) ? SlackErrorKind.TokenRefused
        : SlackErrorCode.RateLimited.Contains(code) ? SlackErrorKind.RateLimited
        : SlackErrorCode.Passing.Contains(code) || (int)Status >= 500 ? SlackErrorKind.Unavailable
        : SlackErrorKind.Refused;
}
