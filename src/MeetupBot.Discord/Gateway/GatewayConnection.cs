using System.Net.WebSockets;
using System.Text.Json;
using MeetupBot.Chat.Transport;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// One connection from hello to its end: heartbeats, identify or resume, and handing received events over.
/// Source: Events, Gateway, "Connection Lifecycle".
/// </summary>
internal sealed partial class GatewayConnection(
    GatewayContext context, GatewayShard shard, GatewaySession session, Action onLive, ILogger logger)
{
    private const int NormalClosure = 1000;
    private const GatewayIntents Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages;

    private readonly HeartbeatMonitor _heartbeats = new();
    private ConnectionEnd? _end;

    /// <summary>Never throws; a cancellation ends the session properly.</summary>
    public async Task<ConnectionEnd> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        using var socket = new GatewaySocket(context.Time, context.Timeouts);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var dead = new CancellationTokenSource(Timeout.InfiniteTimeSpan, context.Time);
        var beside = Task.CompletedTask;
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            if (await ReceiveHelloAsync(socket, cancellationToken) is { } interval)
                beside = Task.WhenAll(BeatAsync(socket, interval, dead, over.Token), IntroduceAsync(socket, over.Token));
            await using var stop = cancellationToken.Register(() => beside = Task.WhenAll(beside, LeaveAsync(socket, NormalClosure, "stopping", dead)));
            while (_end is null)
                await ReceiveAsync(socket, dead.Token);
        }
        catch (OperationCanceledException)
        {
            _end ??= ConnectionEnd.Broken("no answer in time");
        }
        catch (Exception fault) when (IsBreak(fault))
        {
            _end ??= socket.CloseCode is { } code ? ConnectionEnd.Closed(code) : ConnectionEnd.Broken($"the connection broke ({fault.Message})");
        }

        await over.CancelAsync();
        await socket.SayGoodbyeAsync(GatewaySocket.KeepSession);
        await beside;
        return _end!;
    }

    private static bool IsBreak(Exception fault) =>
        fault is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException;

    /// <summary>Says goodbye and gives the other side a moment to do the same.</summary>
    private async Task LeaveAsync(GatewaySocket socket, int code, string reason, CancellationTokenSource dead)
    {
        await socket.SayGoodbyeAsync(code);
        _end ??= ConnectionEnd.Broken(reason);
        dead.CancelAfter(context.Timeouts.Close);
    }

    private async Task<TimeSpan?> ReceiveHelloAsync(GatewaySocket socket, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(context.Timeouts.Hello, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        while (true)
        {
            var kind = await socket.ReceiveAsync(either.Token);
            if (kind == ReceivedKind.Close)
                _end = ConnectionEnd.Closed(socket.CloseCode);
            else if (kind == ReceivedKind.Text && GatewayFrame.TryParse(socket.Content, out var frame))
            {
                if (frame.Op == GatewayOpcode.Hello)
                    return HeartbeatInterval(socket.Content[frame.Data]);
                if (frame.Op == GatewayOpcode.Reconnect)
                    _end = ConnectionEnd.Broken("asked to reconnect");
            }

            if (_end is not null)
                return null;
        }
    }

    private TimeSpan? HeartbeatInterval(ReadOnlySpan<byte> hello)
    {
        try
        {
            var interval = JsonSerializer.Deserialize(hello, GatewayJson.Wire.Hello)?.HeartbeatInterval ?? 0;
            if (interval is >= 10 and <= 3_600_000)
                return TimeSpan.FromMilliseconds(interval);
        }
        catch (JsonException)
        {
            // Falls through: without an interval the connection would die unnoticed.
        }

        _end = ConnectionEnd.Broken("said hello without a usable heartbeat interval");
        return null;
    }

    private async Task IntroduceAsync(GatewaySocket socket, CancellationToken cancellationToken)
    {
        try
        {
            if (session is { Id: { } id, Sequence: { } sequence })
            {
                await socket.SendAsync(GatewayPayloads.Resume(context.Token, id, sequence), cancellationToken);
                return;
            }

            await context.Identify.WaitAsync(shard.Id, cancellationToken);
            await socket.SendAsync(GatewayPayloads.Identify(context.Token, Intents, shard.Id, shard.Count), cancellationToken);
        }
        catch (Exception fault) when (fault is OperationCanceledException || IsBreak(fault))
        {
            // The reader sees the same break and says how the connection ended.
        }
    }

    private async Task BeatAsync(
        GatewaySocket socket, TimeSpan interval, CancellationTokenSource dead, CancellationToken over)
    {
        try
        {
            await Task.Delay(interval * Random.Shared.NextDouble(), context.Time, over);
            while (_heartbeats.MayBeat())
            {
                await socket.SendAsync(GatewayPayloads.Heartbeat(session.Sequence), over);
                await Task.Delay(interval, context.Time, over);
            }

            await LeaveAsync(socket, GatewaySocket.KeepSession, "no heartbeat was acknowledged: the connection is dead", dead);
        }
        catch (Exception fault) when (fault is OperationCanceledException || IsBreak(fault))
        {
            // As above.
        }
    }

    private async Task ReceiveAsync(GatewaySocket socket, CancellationToken cancellationToken)
    {
        var kind = await socket.ReceiveAsync(cancellationToken);
        var receivedAt = context.Time.GetTimestamp();
        switch (kind)
        {
            case ReceivedKind.Close:
                _end = ConnectionEnd.Closed(socket.CloseCode);
                return;
            case ReceivedKind.Text when GatewayFrame.TryParse(socket.Content, out var frame):
                if (frame.Op == GatewayOpcode.Dispatch)
                    await DispatchAsync(socket, frame, receivedAt, cancellationToken);
                else
                    await ControlAsync(socket, frame, cancellationToken);
                return;
            default:
                LogUnreadable(shard.Id, kind);
                return;
        }
    }

    private async ValueTask DispatchAsync(GatewaySocket socket, GatewayFrame frame, long receivedAt, CancellationToken cancellationToken)
    {
        var work = Read(socket, frame, receivedAt, out var inOrder);
        if (work is not null)
        {
            var handover = context.Handover.TakeAsync(work, inOrder, cancellationToken);
            if (!handover.IsCompletedSuccessfully)
            {
                _heartbeats.ReaderWaits();
                await handover;
                _heartbeats.ReaderGoesOn();
            }
        }

        if (frame.Sequence is { } sequence)
            session.HandedOver(sequence);
    }

    private Func<CancellationToken, Task>? Read(GatewaySocket socket, GatewayFrame frame, long receivedAt, out bool inOrder)
    {
        inOrder = false;
        var name = socket.Content[frame.EventName];
        var data = socket.Content[frame.Data];
        try
        {
            if (name.SequenceEqual("READY"u8))
                BeginSession(data);
            else if (name.SequenceEqual("RESUMED"u8))
                onLive();
            if (!context.Dispatch.TryGet(name, out var entry))
                return null;
            inOrder = entry.InOrder;
            return entry.Read(data, receivedAt);
        }
        catch (Exception fault)
        {
            // Whatever it is, the next resume would bring the same bytes again.
            LogMalformed(shard.Id, System.Text.Encoding.UTF8.GetString(name), fault.Message);
            return null;
        }
    }

    private void BeginSession(ReadOnlySpan<byte> data)
    {
        if (JsonSerializer.Deserialize(data, GatewayJson.Wire.Ready) is not { SessionId: { Length: > 0 } id } ready)
            throw new JsonException("READY names no session.");
        session.Begin(id, GatewayAddress.From(ready.ResumeGatewayUrl, context.SealedOnly));
        onLive();
    }

    private async Task ControlAsync(GatewaySocket socket, GatewayFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Op)
        {
            case GatewayOpcode.HeartbeatAck:
                _heartbeats.Acknowledged();
                break;
            case GatewayOpcode.Heartbeat:
                await socket.SendAsync(GatewayPayloads.Heartbeat(session.Sequence), cancellationToken);
                break;
            case GatewayOpcode.Reconnect:
                _end = ConnectionEnd.Broken("asked to reconnect");
                break;
            case GatewayOpcode.InvalidSession:
                var resumable = socket.Content[frame.Data].SequenceEqual("true"u8);
                _end = new ConnectionEnd(resumable ? AfterClose.Resume : AfterClose.Identify, "the session is invalid") { WantsPause = !resumable };
                break;
            default:
                LogUnknown(shard.Id, frame.Op);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard} received a frame that is not a gateway payload ({Kind}); ignored")]
    private partial void LogUnreadable(int shard, ReceivedKind kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard} received a malformed {EventName}; ignored: {Reason}")]
    private partial void LogMalformed(int shard, string eventName, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} received opcode {Opcode}, which is new to us; ignored")]
    private partial void LogUnknown(int shard, int opcode);
}
