namespace MeetupBot.Chat.Transport;

/// <summary>Checks addresses that a platform names before anything is sent there.</summary>
public static class TrustedAddress
{
    /// <summary>Where the platform itself is reached by an encrypted connection, every other address has to be encrypted too.</summary>
    public static bool IsEncrypted(string root) => root.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null if it is no WebSocket address, or a plain one where only encrypted ones are taken.</summary>
    public static Uri? WebSocket(string? text, bool encryptedOnly) => Read(text, Uri.UriSchemeWss, Uri.UriSchemeWs, encryptedOnly);

    /// <summary>Null if it is no web address, or a plain one where only encrypted ones are taken.</summary>
    public static Uri? Web(string? text, bool encryptedOnly) => Read(text, Uri.UriSchemeHttps, Uri.UriSchemeHttp, encryptedOnly);

    private static Uri? Read(string? text, string encrypted, string plain, bool encryptedOnly) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == encrypted || (!encryptedOnly && address.Scheme == plain))
            ? address
            : null;
}
