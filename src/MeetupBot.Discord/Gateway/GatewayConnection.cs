using System.Text.Json;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// One connection from hello to its end: heartbeats, identify or resume, and queuing received events.
/// Source: Events, Gateway, "Connection Lifecycle".
/// </summary>
internal sealed partial class GatewayConnection(
    GatewayContext context, GatewayShard shard, GatewaySession session, Action onLive, ILogger logger)
{
    private const int NormalClosure = 1000;

    /// <summary>
    /// A close code other than 1000 and 1001, which would end the session. Source: Events, Gateway, "Initiating a Disconnect".
    /// </summary>
    private const int KeepSession = 4000;

    /// <summary>A guild with thousands of channels and threads takes a few MiB.</summary>
    private const int LongestFrame = 32 * 1024 * 1024;

    /// <summary>Discord disconnects after more sends in <see cref="SendSpan"/>. Source: Events, Gateway, "Rate Limiting".</summary>
    private const int MostSends = 120;
    private const GatewayIntents Intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages;

    private static readonly TimeSpan SendSpan = TimeSpan.FromSeconds(60);

    private readonly Pace _sends = new(MostSends, SendSpan, MostSends);
    private readonly long _start = context.Time.GetTimestamp();
    private readonly HeartbeatMonitor _heartbeats = new();
    private GatewayEnd? _end;

    /// <summary>Does not throw for a lost connection. Cancellation closes the session properly.</summary>
    public async Task<GatewayEnd> RunAsync(Uri address, CancellationToken cancellationToken)
    {
        using var socket = new FrameSocket(UserAgent.Text, LongestFrame, context.Timeouts, context.Time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var dead = new CancellationTokenSource(Timeout.InfiniteTimeSpan, context.Time);
        var beside = Task.CompletedTask;
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            if (await ReceiveHelloAsync(socket, cancellationToken) is { } interval)
                beside = Task.WhenAll(BeatAsync(socket, interval, dead, over.Token), IntroduceAsync(socket, over.Token, dead.Token));
            await using var stop = cancellationToken.Register(() => beside = Task.WhenAll(beside, LeaveAsync(socket, NormalClosure, "stopping", dead)));
            while (_end is null)
                await ReceiveAsync(socket, dead.Token);
        }
        catch (OperationCanceledException)
        {
            _end ??= GatewayEnd.Broken("no answer in time");
        }
        catch (Exception fault) when (FrameSocket.IsBreak(fault))
        {
            _end ??= socket.CloseCode is { } code ? GatewayEnd.Closed(code) : GatewayEnd.Broken($"the connection broke ({fault.Message})");
        }

        await over.CancelAsync();
        await socket.CloseAsync(KeepSession);
        await dead.CancelAsync();
        await beside;
        return _end!;
    }

    /// <summary>Sends a close frame and gives the server a moment to answer it.</summary>
    private async Task LeaveAsync(FrameSocket socket, int code, string reason, CancellationTokenSource dead)
    {
        await socket.CloseAsync(code);
        _end ??= GatewayEnd.Broken(reason);
        dead.CancelAfter(context.Timeouts.Close);
    }

    /// <summary>Drops a payload that would exceed the rate limit.</summary>
    private Task SendAsync(FrameSocket socket, byte[] payload, CancellationToken cancellationToken)
    {
        lock (_sends)
        {
            var now = context.Time.GetElapsedTime(_start);
            if (_sends.NextAt(now) > now)
                return Task.CompletedTask;
            _sends.Take(now);
        }

        return socket.SendAsync(payload, cancellationToken);
    }

    private async Task<TimeSpan?> ReceiveHelloAsync(FrameSocket socket, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(context.Timeouts.Hello, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        while (true)
        {
            var kind = await socket.ReceiveAsync(either.Token);
            if (kind == ReceivedKind.Close)
                _end = GatewayEnd.Closed(socket.CloseCode);
            else if (kind == ReceivedKind.Text && GatewayFrame.TryParse(socket.Content.Span, out var frame))
            {
                if (frame.Op == GatewayOpcode.Hello)
                    return HeartbeatInterval(socket.Content.Span[frame.Data]);
                if (frame.Op == GatewayOpcode.Reconnect)
                    _end = GatewayEnd.Broken("asked to reconnect");
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
            // Falls through: without an interval a dead connection would go unnoticed.
        }

        _end = GatewayEnd.Broken("said hello without a usable heartbeat interval");
        return null;
    }

    /// <param name="over">Ends the wait for its turn.</param>
    /// <param name="dead">Ends a send. It is another token, since a send that is cancelled aborts the connection, and stopping ends it properly.</param>
    private async Task IntroduceAsync(FrameSocket socket, CancellationToken over, CancellationToken dead)
    {
        try
        {
            if (session is { Id: { } id, Sequence: { } sequence })
            {
                await SendAsync(socket, GatewayPayloads.Resume(context.Token, id, sequence), dead);
                return;
            }

            await context.Identify.WaitAsync(shard.Id, over);
            await SendAsync(socket, GatewayPayloads.Identify(context.Token, Intents, shard.Id, shard.Count), dead);
        }
        catch (Exception fault) when (fault is OperationCanceledException || FrameSocket.IsBreak(fault))
        {
            // The reader sees the same failure and records how the connection ended.
        }
    }

    private async Task BeatAsync(
        FrameSocket socket, TimeSpan interval, CancellationTokenSource dead, CancellationToken over)
    {
        try
        {
            await Task.Delay(interval * Random.Shared.NextDouble(), context.Time, over);
            while (_heartbeats.TryBeat())
            {
                await SendAsync(socket, GatewayPayloads.Heartbeat(session.Sequence), dead.Token);
                await Task.Delay(interval, context.Time, over);
            }

            await LeaveAsync(socket, KeepSession, "no heartbeat was acknowledged: the connection is dead", dead);
        }
        catch (Exception fault) when (fault is OperationCanceledException || FrameSocket.IsBreak(fault))
        {
            // See above.
        }
    }

    private async Task ReceiveAsync(FrameSocket socket, CancellationToken cancellationToken)
    {
        var kind = await socket.ReceiveAsync(cancellationToken);
        var receivedAt = context.Time.GetTimestamp();
        switch (kind)
        {
            case ReceivedKind.Close:
                _end = GatewayEnd.Closed(socket.CloseCode);
                return;
            case ReceivedKind.Text when GatewayFrame.TryParse(socket.Content.Span, out var frame):
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

    private async ValueTask DispatchAsync(FrameSocket socket, GatewayFrame frame, long receivedAt, CancellationToken cancellationToken)
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
            session.Advance(sequence);
    }

    private Func<CancellationToken, Task>? Read(FrameSocket socket, GatewayFrame frame, long receivedAt, out bool inOrder)
    {
        inOrder = false;
        var name = socket.Content.Span[frame.EventName];
        var data = socket.Content.Span[frame.Data];
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
            // Catches any exception: a resume would deliver the same bytes again.
            LogMalformed(shard.Id, System.Text.Encoding.UTF8.GetString(name), fault.Message);
            return null;
        }
    }

    private void BeginSession(ReadOnlySpan<byte> data)
    {
        if (JsonSerializer.Deserialize(data, GatewayJson.Wire.Ready) is not { SessionId: { Length: > 0 } id } ready)
            throw new JsonException("READY names no session.");
        session.Begin(id, GatewayContext.AddressOf(ready.ResumeGatewayUrl, context.EncryptedOnly));
        onLive();
    }

    private async Task ControlAsync(FrameSocket socket, GatewayFrame frame, CancellationToken cancellationToken)
    {
        switch (frame.Op)
        {
            case GatewayOpcode.HeartbeatAck:
                _heartbeats.Acknowledged();
                break;
            case GatewayOpcode.Heartbeat:
                await SendAsync(socket, GatewayPayloads.Heartbeat(session.Sequence), cancellationToken);
                break;
            case GatewayOpcode.Reconnect:
                _end = GatewayEnd.Broken("asked to reconnect");
                break;
            case GatewayOpcode.InvalidSession:
                var resumable = socket.Content.Span[frame.Data].SequenceEqual("true"u8);
                _end = new GatewayEnd(resumable ? AfterClose.Resume : AfterClose.Identify, "the session is invalid") { WantsPause = !resumable };
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
