namespace MeetupBot.Chat.Transport;

/// <summary>Checks addresses that a platform supplies before anything is sent to them.</summary>
public static class TrustedAddress
{
    /// <summary>
    /// Whether the platform itself is reached over an encrypted connection. Then every other address has to be encrypted too.
    /// </summary>
    public static bool IsEncrypted(string root) => root.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null if it is not a WebSocket address, or if it is not encrypted and has to be.</summary>
    public static Uri? WebSocket(string? text, bool encryptedOnly) => Read(text, Uri.UriSchemeWss, Uri.UriSchemeWs, encryptedOnly);

    /// <summary>Null if it is not a web address, or if it is not encrypted and has to be.</summary>
    public static Uri? Web(string? text, bool encryptedOnly) => Read(text, Uri.UriSchemeHttps, Uri.UriSchemeHttp, encryptedOnly);

    private static Uri? Read(string? text, string encrypted, string plain, bool encryptedOnly) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == encrypted || (!encryptedOnly && address.Scheme == plain))
            ? address
            : null;
}
