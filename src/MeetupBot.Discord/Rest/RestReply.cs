using System.Net;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.RateLimits;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest;

/// <summary>A response with its rate limit headers.</summary>
internal sealed record RestReply(HttpStatusCode Status, byte[] Body, RateLimitHeaders? Limits) : HttpReply(Status, Body)
{
    public string? Scope { get; private init; }

    /// <summary>The body's value comes first, because it is finer than the header's whole seconds.</summary>
    public override TimeSpan RetryAfter =>
        Bounded(Parse(DiscordJson.Wire.RateLimitBody) is { RetryAfter: > 0 } body ? body.RetryAfter : RetryAfterHeader);

    public bool LimitedGlobally => Limited && (Scope == "global" || (Scope is null && Limits is null));

    /// <summary>Counts against the bot's IP address.</summary>
    public bool Invalid => Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (Limited && Scope != "shared");

    private double? RetryAfterHeader { get; init; }

    public static async Task<RestReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return new RestReply(response.StatusCode, body, RateLimitHeaders.Read(response.Headers))
        {
            Scope = RateLimitHeaders.Text(response.Headers, "X-RateLimit-Scope"),
            RetryAfterHeader = RateLimitHeaders.Number(response.Headers, "Retry-After"),
        };
    }

    public DiscordError ToError()
    {
        if (Limited)
            return DiscordError.Limited(RetryAfter);
        var body = Parse(DiscordJson.Wire.ErrorBody);
        var kind = Status == HttpStatusCode.Unauthorized ? ApiErrorKind.TokenRefused
            : Failed ? ApiErrorKind.Unavailable : ApiErrorKind.Refused;
        return new DiscordError(kind, (int)Status, body?.Code ?? 0, body?.Message ?? Status.ToString()) { Details = body?.Errors?.GetRawText() };
    }
}
