using System.Net;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Responses;

namespace MeetupBot.Slack.WebApi;

/// <summary>
/// An HTTP response of the Web API. Source: docs.slack.dev, Using the Slack Web API, "Evaluating responses"; "Rate limits".
/// </summary>
internal sealed record WebApiReply(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfterHeader) : HttpReply(Status, Body)
{
    public override TimeSpan RetryAfter => Bounded(RetryAfterHeader is { TotalSeconds: > 0 and var seconds } ? seconds : null);

    public static async Task<WebApiReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) => new(
        response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken), response.Headers.RetryAfter?.Delta);

    /// <summary>Null if the call succeeded.</summary>
    public SlackError? ToError()
    {
        if (Limited)
            return new SlackError(ApiErrorKind.RateLimited, (int)Status, "ratelimited") { RetryAfter = RetryAfter };
        if (Parse(WebApiJson.Wire.WebApiResponse) is not { } body)
            return new SlackError(ApiErrorKind.Unavailable, (int)Status, "The answer is not what the Web API promises.");
        return body.Ok ? null : Refusal(body);
    }

    private SlackError Refusal(WebApiResponse body)
    {
        var code = body.Error is { Length: > 0 and <= 100 } given ? given : "unknown_error";
        return new SlackError(KindOf(code), (int)Status, code)
        {
            RetryAfter = SlackErrorCode.RateLimited.Contains(code) ? RetryAfter : null,
            Needed = body.Needed,
            Details = body.ResponseMetadata?.Messages is { Count: > 0 } messages ? string.Join("; ", messages) : null,
        };
    }

    private ApiErrorKind KindOf(string code) =>
        SlackErrorCode.TokenRefused.Contains(code) ? ApiErrorKind.TokenRefused
        : SlackErrorCode.RateLimited.Contains(code) ? ApiErrorKind.RateLimited
        : SlackErrorCode.Transient.Contains(code) || Failed ? ApiErrorKind.Unavailable
        : ApiErrorKind.Refused;
}
