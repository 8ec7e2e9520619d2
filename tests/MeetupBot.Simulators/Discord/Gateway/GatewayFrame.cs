using System.Text;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>A gateway message, or the opening or closing of a connection.</summary>
/// <param name="Connection">The number of the connection, from 1.</param>
/// <param name="FromBot">False for frames from Discord.</param>
/// <param name="Op">The opcode. -1 for an opening, -2 for a closing.</param>
/// <param name="Event">The name of the dispatched event, or the address, or the close code.</param>
/// <param name="Payload">The whole frame. Empty for openings and closings.</param>
public sealed record GatewayFrame(
    DateTimeOffset At, int Connection, bool FromBot, int Op, string? Event, ReadOnlyMemory<byte> Payload)
{
    public const int Opened = -1;
    public const int Closed = -2;

    public string Text => Encoding.UTF8.GetString(Payload.Span);
}
