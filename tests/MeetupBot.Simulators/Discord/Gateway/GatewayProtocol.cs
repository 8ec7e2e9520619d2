using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>Handles each received opcode. Source: Gateway, "Connection Lifecycle".</summary>
internal sealed class GatewayProtocol(SimWorld world, GatewayHub hub, BotToken token, Func<string> resumeUrl)
{
    public void Receive(GatewayConnection connection, ReadOnlyMemory<byte> payload)
    {
        if (!connection.Received.Take(world.Options.GatewaySendLimit, world.Now))
        {
            connection.Close(GatewayCloseCode.RateLimited, "Rate limited.");
            return;
        }

        if (!TryRead(payload, out var op, out var data))
        {
            connection.Close(GatewayCloseCode.DecodeError, "Error while decoding payload.");
            return;
        }

        Log(connection, fromBot: true, payload.ToArray(), null, (int)op);
        lock (world.Gate)
            Handle(connection, op, data);
        world.Changes.Pulse();
    }

    public void Disconnected(GatewayConnection connection, int? codeFromBot)
    {
        hub.Remove(connection);
        LogEnd(connection, codeFromBot);
        lock (world.Gate)
        {
            // A resume may have moved the session to another connection.
            if (connection.Session is { } session && session.Connection == connection)
            {
                session.Connection = null;
                session.DisconnectedAt = world.Now;
                // Source: Gateway, "Initiating a Disconnect".
                if (codeFromBot is 1000 or 1001)
                    hub.Forget(session);
            }
        }

        world.Changes.Pulse();
    }

    public void Log(GatewayConnection connection, bool fromBot, byte[] frame, string? eventName, int? op = null)
    {
        if (hub.Frames.Enabled)
            hub.Frames.Add(new GatewayFrame(world.Now, connection.Number, fromBot, op ?? (eventName is null ? OpOf(frame) : 0), eventName, frame));
    }

    private static int OpOf(byte[] frame) => JsonElement.Parse(frame).GetProperty("op").GetInt32();

    private void LogEnd(GatewayConnection connection, int? code) => hub.Frames.Add(
        new GatewayFrame(world.Now, connection.Number, code is not null, GatewayFrame.Closed, code?.ToString(System.Globalization.CultureInfo.InvariantCulture), default));

    private static bool TryRead(ReadOnlyMemory<byte> payload, out GatewayOpcode op, out JsonElement data)
    {
        (op, data) = (default, default);
        try
        {
            var frame = JsonElement.Parse(payload.Span);
            if (frame.ValueKind != JsonValueKind.Object || !frame.TryGetProperty("op"u8, out var code) || !code.TryGetInt32(out var number))
                return false;
            op = (GatewayOpcode)number;
            return frame.TryGetProperty("d"u8, out data);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Handle(GatewayConnection connection, GatewayOpcode op, JsonElement data)
    {
        switch (op)
        {
            case GatewayOpcode.Heartbeat:
                Heartbeat(connection, data);
                break;
            case GatewayOpcode.Identify when connection.Authenticated:
            case GatewayOpcode.Resume when connection.Authenticated:
                connection.Close(GatewayCloseCode.AlreadyAuthenticated, "Already authenticated.");
                break;
            case GatewayOpcode.Identify:
                new IdentifyHandler(world, hub, token, resumeUrl()).Handle(connection, data);
                break;
            case GatewayOpcode.Resume:
                new ResumeHandler(world, hub, token).Handle(connection, data);
                break;
            case GatewayOpcode.PresenceUpdate or GatewayOpcode.VoiceStateUpdate or GatewayOpcode.RequestGuildMembers
                or GatewayOpcode.RequestSoundboardSounds or GatewayOpcode.RequestChannelInfo:
                if (connection.Session is null)
                    connection.Close(GatewayCloseCode.NotAuthenticated, "Not authenticated.");
                break;
            default:
                connection.Close(GatewayCloseCode.UnknownOpcode, "Unknown opcode.");
                break;
        }
    }

    private void Heartbeat(GatewayConnection connection, JsonElement data)
    {
        long sequence = 0;
        if (data.ValueKind != JsonValueKind.Null && (data.ValueKind != JsonValueKind.Number || !data.TryGetInt64(out sequence)))
        {
            connection.Close(GatewayCloseCode.DecodeError, "Heartbeat sequence must be a number or null.");
            return;
        }

        if (sequence > (connection.Session?.Sequence ?? 0))
        {
            connection.Close(GatewayCloseCode.InvalidSequence, "Invalid sequence.");
            return;
        }

        connection.LastHeartbeat = world.Time.GetTimestamp();
        connection.Session?.Acknowledge(sequence);
        if (!hub.Faults.IgnoreHeartbeats)
            connection.Send(GatewayFrames.HeartbeatAck, null);
    }
}
