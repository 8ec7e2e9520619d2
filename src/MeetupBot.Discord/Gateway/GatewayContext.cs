using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Gateway;

/// <summary>What all connections share.</summary>
/// <param name="Address">From GET /gateway/bot; sessions name their own for a resume.</param>
/// <param name="Token">The bot token.</param>
/// <param name="SealedOnly">Only wss addresses are taken, as the token goes there.</param>
internal sealed record GatewayContext(
    Uri Address,
    string Token,
    bool SealedOnly,
    IdentifyGate Identify,
    DispatchTable Dispatch,
    EventHandover Handover,
    TimeProvider Time)
{
    public GatewayTimeouts Timeouts { get; init; } = new();

    public ReconnectDelays Delays { get; init; } = ReconnectDelays.Default;
}
