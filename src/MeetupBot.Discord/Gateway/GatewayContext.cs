using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Gateway;

/// <summary>The data that all connections share.</summary>
/// <param name="Address">From GET /gateway/bot. A session has its own address for a resume.</param>
/// <param name="EncryptedOnly">Accept only wss addresses, because the token is sent there.</param>
internal sealed record GatewayContext(
    Uri Address,
    string Token,
    bool EncryptedOnly,
    IdentifyGate Identify,
    DispatchTable Dispatch,
    EventQueue Handover,
    TimeProvider Time)
{
    public SocketTimeouts Timeouts { get; init; } = new();

    public ReconnectDelays Delays { get; init; } = ReconnectDelays.Default;

    /// <summary>
    /// Null if it is not a WebSocket address, or if it is not encrypted and has to be.
    /// Source: Events, Gateway, "Gateway URL Query String Params".
    /// </summary>
    public static Uri? AddressOf(string? text, bool encryptedOnly) =>
        TrustedAddress.WebSocket(text, encryptedOnly) is { } address ? new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri : null;
}

/// <summary>The part of the guilds that a connection serves. Source: Events, Gateway, "Sharding".</summary>
internal readonly record struct GatewayShard(int Id, int Count);
