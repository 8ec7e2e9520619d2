using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace MeetupBot.Slack.Http;

/// <summary>
/// Checks that a request comes from Slack and is recent: HMAC-SHA256 with the signing secret over version, timestamp and the raw body.
/// Source: docs.slack.dev, Authentication, "Verifying requests from Slack".
/// </summary>
internal sealed class RequestSignature(string signingSecret, TimeProvider time)
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";
    private const string Version = "v0";

    /// <summary>In both directions: recorded requests must not be replayed, and clocks differ.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(signingSecret);

    public bool Accepts(IHeaderDictionary headers, ReadOnlySpan<byte> body) =>
        headers[TimestampHeader] is [{ } timestamp]
        && headers[SignatureHeader] is [{ } signature]
        && IsFresh(timestamp)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Expected(timestamp, body));

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((double)time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Window.TotalSeconds;

    private byte[] Expected(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        return Encoding.UTF8.GetBytes($"{Version}={Convert.ToHexStringLower(hmac.GetHashAndReset())}");
    }
}
