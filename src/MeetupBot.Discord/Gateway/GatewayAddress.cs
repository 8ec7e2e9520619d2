namespace MeetupBot.Discord.Gateway;

/// <summary>Source: Events, Gateway, "Gateway URL Query String Params".</summary>
internal static class GatewayAddress
{
    /// <summary>
    /// Null if it is no WebSocket address, or an open one where a sealed one is expected: the token is sent there.
    /// </summary>
    public static Uri? From(string? text, bool sealedOnly)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            return null;
        var accepted = address.Scheme == Uri.UriSchemeWss || (!sealedOnly && address.Scheme == Uri.UriSchemeWs);
        return accepted ? new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri : null;
    }
}
