using System.Globalization;
using System.Net.Http.Headers;

namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// The rate limit headers of a response. <see cref="Reset"/> is in seconds since 1970 on the server's clock and only identifies the
/// window. <see cref="ResetAfter"/> says when it ends. Source: Topics, Rate Limits, "Header Format".
/// </summary>
internal sealed record RateLimitHeaders(string Bucket, int Limit, int Remaining, double Reset, TimeSpan ResetAfter)
{
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(1);

    /// <summary>Null when the headers are incomplete or invalid.</summary>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers)
    {
        if (Text(headers, "X-RateLimit-Bucket") is not { Length: > 0 and <= 128 } bucket
            || Number(headers, "X-RateLimit-Limit") is not (>= 1 and { } limit)
            || Number(headers, "X-RateLimit-Remaining") is not (>= 0 and { } remaining)
            || Number(headers, "X-RateLimit-Reset-After") is not (>= 0 and { } resetAfter))
        {
            return null;
        }

        var window = TimeSpan.FromSeconds(Math.Min(resetAfter, LongestWindow.TotalSeconds));
        return new RateLimitHeaders(
            bucket, (int)Math.Min(limit, int.MaxValue), (int)Math.Min(remaining, limit), Number(headers, "X-RateLimit-Reset") ?? 0, window);
    }

    internal static double? Number(HttpResponseHeaders headers, string name) =>
        double.TryParse(Text(headers, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static string? Text(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
