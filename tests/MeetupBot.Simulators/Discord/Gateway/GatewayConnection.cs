using System.Net.WebSockets;
using System.Threading.Channels;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>One WebSocket: sends frames in order, receives frames, and watches for heartbeats.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private const int MaxPayloadBytes = 4096;

    private readonly WebSocket _socket;
    private readonly SimWorld _world;
    private readonly GatewayHub _hub;
    private readonly GatewayProtocol _protocol;
    private readonly Action _cut;
    private readonly FrameEncoder _encoder;
    private readonly Channel<Outgoing> _outbox = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _ended = new();
    private bool _closing;

    public GatewayConnection(int number, WebSocket socket, SimWorld world, GatewayHub hub, GatewayProtocol protocol, bool zlibStream, Action cut)
    {
        Number = number;
        _socket = socket;
        _world = world;
        _hub = hub;
        _protocol = protocol;
        _cut = cut;
        _encoder = new FrameEncoder(zlibStream);
        LastHeartbeat = world.Time.GetTimestamp();
    }

    public int Number { get; }

    public GatewaySession? Session { get; set; }

    /// <summary>True after the first identify or resume was checked.</summary>
    public bool Authenticated { get; set; }

    public long LastHeartbeat { get; set; }

    /// <summary>Counts the frames received in the current window of the send limit.</summary>
    public RateWindow Received { get; } = new();

    public void Send(byte[] frame, string? eventName) => _outbox.Writer.TryWrite(new Outgoing(frame, eventName, 0));

    /// <summary>Sends the queued frames, then a close frame.</summary>
    public void Close(int code, string reason)
    {
        _closing = true;
        _outbox.Writer.TryWrite(new Outgoing([], reason, code));
    }

    public void Close(GatewayCloseCode code, string reason) => Close((int)code, reason);

    /// <summary>Cuts the TCP connection.</summary>
    public void Abort()
    {
        try
        {
            _ended.Cancel();
            _cut();
        }
        catch (ObjectDisposedException)
        {
            // It, or its request, has just ended.
        }
    }

    public void LoseSession() => Session = null;

    /// <summary>Runs until the connection ends.</summary>
    public async Task RunAsync()
    {
        Send(GatewayFrames.Hello(_world.Options.GatewayHeartbeatInterval), null);
        var work = new[] { PumpAsync(), WatchHeartbeatsAsync() };
        try
        {
            await ReceiveAsync();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection broke, so the session waits for a resume.
        }

        await _ended.CancelAsync();
        await Task.WhenAll(work);
        _protocol.Disconnected(this, _closing ? null : (int?)_socket.CloseStatus);
    }

    public void Dispose()
    {
        _ended.Dispose();
        _encoder.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[MaxPayloadBytes + 1];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(buffer.AsMemory(length), _ended.Token);
                length += part.Count;
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
            }
            while (!part.EndOfMessage && length < buffer.Length);
            if (_hub.Faults.SwallowEverything || _closing)
                continue;
            if (length > MaxPayloadBytes)
                Close(GatewayCloseCode.DecodeError, "Payload over 4096 bytes.");
            else
                _protocol.Receive(this, buffer.AsMemory(0, length));
        }
    }

    private async Task PumpAsync()
    {
        try
        {
            await foreach (var outgoing in _outbox.Reader.ReadAllAsync(_ended.Token))
            {
                if (outgoing.CloseCode != 0)
                {
                    await CloseSocketAsync(outgoing);
                    return;
                }

                if (_hub.Faults.SwallowEverything)
                    continue;
                if (_hub.Frames.Enabled)
                    _protocol.Log(this, fromBot: false, outgoing.Frame, outgoing.Event);
                await _socket.SendAsync(_encoder.Encode(outgoing.Frame), _encoder.MessageType, endOfMessage: true, _ended.Token);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The receiving side notices it too and ends the connection.
        }
    }

    private async Task CloseSocketAsync(Outgoing outgoing)
    {
        await _socket.CloseOutputAsync((WebSocketCloseStatus)outgoing.CloseCode, outgoing.Event, _ended.Token);
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, _ended.Token);
        Abort();
    }

    /// <summary>Source: Gateway, "Heartbeat Interval". It allows half an interval more for network delays.</summary>
    private async Task WatchHeartbeatsAsync()
    {
        var interval = _world.Options.GatewayHeartbeatInterval;
        try
        {
            while (true)
            {
                await Task.Delay(interval / 2, _world.Time, _ended.Token);
                if (_hub.Faults.SwallowEverything || _world.Time.GetElapsedTime(LastHeartbeat) <= interval * 1.5)
                    continue;
                Close(GatewayCloseCode.SessionTimedOut, "Session timed out.");
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The connection has ended.
        }
    }

    private readonly record struct Outgoing(byte[] Frame, string? Event, int CloseCode);
}
