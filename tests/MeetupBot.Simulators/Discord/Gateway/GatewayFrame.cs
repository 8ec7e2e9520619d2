using System.Text;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>A gateway message, or the opening or closing of a connection, as it went over the wire.</summary>
/// <param name="Connection">Counts connections from 1.</param>
/// <param name="FromBot">False for what Discord sent.</param>
/// <param name="Op">The opcode; -1 for an opening, -2 for a closing.</param>
/// <param name="Event">The dispatched event's name, or the address or the close code.</param>
/// <param name="Payload">The whole frame, empty for openings and closings.</param>
public sealed record GatewayFrame(
    DateTimeOffset At, int Connection, bool FromBot, int Op, string? Event, ReadOnlyMemory<byte> Payload)
{
    public const int Opened = -1;
    public const int Closed = -2;

    public string Text => Encoding.UTF8.GetString(Payload.Span);
}
