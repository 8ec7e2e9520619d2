using System.Globalization;
using System.Runtime.InteropServices;
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
    private const string Prefix = Version + "=";

    /// <summary>In both directions: recorded requests must not be replayed, and clocks differ.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(signingSecret);

    public bool Accepts(IHeaderDictionary headers, ReadOnlySpan<byte> body) =>
        headers[TimestampHeader] is [{ } timestamp]
        && headers[SignatureHeader] is [{ } signature]
        && IsFresh(timestamp)
        && IsExpected(signature, timestamp, body);

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs((double)time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= Window.TotalSeconds;

    /// <param name="signature">As sent: the version and the hash in lower-case hexadecimal digits.</param>
    private bool IsExpected(ReadOnlySpan<char> signature, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hmac.AppendData(body);
        hmac.GetHashAndReset(expected);
        Span<char> digits = stackalloc char[Prefix.Length + (SHA256.HashSizeInBytes * 2)];
        Prefix.CopyTo(digits);
        Convert.TryToHexStringLower(expected, digits[Prefix.Length..], out _);
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(signature), MemoryMarshal.AsBytes<char>(digits));
    }
}
