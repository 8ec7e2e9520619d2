using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Gateway;

/// <summary>What all connections share.</summary>
/// <param name="Address">From GET /gateway/bot; sessions name their own for a resume.</param>
/// <param name="EncryptedOnly">Only wss addresses are taken: the token goes there.</param>
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
    /// Null if it is no WebSocket address, or a plain one where only encrypted ones are taken.
    /// Source: Events, Gateway, "Gateway URL Query String Params".
    /// </summary>
    public static Uri? AddressOf(string? text, bool encryptedOnly) =>
        TrustedAddress.WebSocket(text, encryptedOnly) is { } address ? new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri : null;
}

/// <summary>Which part of the guilds a connection serves. Source: Events, Gateway, "Sharding".</summary>
internal readonly record struct GatewayShard(int Id, int Count);
