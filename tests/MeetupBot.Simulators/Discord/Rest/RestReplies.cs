using System.Globalization;
using System.Net;
using System.Text;

namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>Responses that come from no handler. Source: Rate Limits, "Exceeding A Rate Limit" and "Invalid Request Limit".</summary>
internal static class RestReplies
{
    /// <summary>Source: Reference, "User Agent". Without one, the proxy in front refuses the request.</summary>
    public static RestReply NoUserAgent { get; } = Page(HttpStatusCode.Forbidden, "error code: 1010");

    public static RestReply LockedOut(TimeSpan left) => Page(HttpStatusCode.TooManyRequests, "error code: 1015") with
    {
        Headers = [("Retry-After", Seconds(left))],
    };

    public static RestReply RateLimited(TimeSpan wait, RateLimitScope scope)
    {
        var reply = RestReply.Json(HttpStatusCode.TooManyRequests, (wait, scope), static (json, s) =>
        {
            json.WriteStartObject();
            json.WriteString("message", s.scope == RateLimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.");
            json.WriteNumber("retry_after", Milliseconds(s.wait));
            json.WriteBoolean("global", s.scope == RateLimitScope.Global);
            json.WriteEndObject();
        });
        List<(string, string)> headers =
        [
            ("Retry-After", Seconds(wait)),
            ("X-RateLimit-Scope", scope.ToString().ToLowerInvariant()),
        ];
        if (scope == RateLimitScope.Global)
            headers.Add(("X-RateLimit-Global", "true"));
        return reply with { Headers = headers };
    }

    public static RestReply ForFault(RestFault fault)
    {
        if (fault.Scope is { } scope)
            return RateLimited(fault.Delay, scope);
        var status = (HttpStatusCode)fault.Status;
        return fault.Code == 0 && fault.Message.Length == 0
            ? Page(status, "upstream connect error")
            : new ApiError(status, fault.Code, fault.Message).ToReply();
    }

    public static void WriteHeaders(IHeaderDictionary headers, BucketState bucket)
    {
        headers["X-RateLimit-Limit"] = bucket.Limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = bucket.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = (bucket.ResetsAt.ToUnixTimeMilliseconds() / 1000.0).ToString("F3", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset-After"] = Milliseconds(bucket.ResetsAfter).ToString("F3", CultureInfo.InvariantCulture);
        headers["X-RateLimit-Bucket"] = bucket.Bucket;
    }

    /// <summary>In seconds, rounded up to a millisecond, so that a client that waits this long is not too early.</summary>
    private static double Milliseconds(TimeSpan wait) => Math.Ceiling(wait.TotalMilliseconds) / 1000;

    private static string Seconds(TimeSpan wait) =>
        Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static RestReply Page(HttpStatusCode status, string text) =>
        new(status, Encoding.UTF8.GetBytes(text)) { ContentType = "text/plain" };
}
