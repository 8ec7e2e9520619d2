using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeetupBot.Simulators.Slack.Http;

/// <summary>Source: Verifying requests from Slack (version <c>v0</c>, HMAC SHA-256 over version, time and raw body).</summary>
internal static class RequestSigner
{
    public static string Sign(string secret, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"v0:{timestamp}:{body}"));
        return "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }
}
