namespace MeetupBot.Slack.SocketMode;

internal static class SocketAddress
{
    /// <summary>Null if it is no WebSocket address, or an open one where a sealed one is expected.</summary>
    public static Uri? From(string? text, bool sealedOnly) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeWss || (!sealedOnly && address.Scheme == Uri.UriSchemeWs))
            ? address
            : null;
}
