using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>One WebSocket: sends frames in order and receives frames.</summary>
internal sealed class SocketConnection(int number, FrozenStream stream, WebSocket socket, SocketHub hub, Action cut) : IDisposable
{
    private const int MaxFrameBytes = 1024 * 1024;

    private readonly Channel<string?> _outbox = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _ended = new();

    public int Number => number;

    /// <summary>True once it was asked to end. It may still get envelopes until then.</summary>
    public bool IsEnding { get; set; }

    public void Freeze() => stream.IsFrozen = true;

    public bool IsFrozen => stream.IsFrozen;

    public void Send(string frame) => _outbox.Writer.TryWrite(frame);

    /// <summary>Sends the queued frames, then a close frame.</summary>
    public void Close() => _outbox.Writer.TryWrite(null);

    /// <summary>Cuts the TCP connection.</summary>
    public void Abort()
    {
        try
        {
            _ended.Cancel();
            cut();
        }
        catch (ObjectDisposedException)
        {
            // It, or its request, has just ended.
        }
    }

    /// <summary>Runs until the connection ends.</summary>
    public async Task RunAsync()
    {
        var pump = PumpAsync();
        try
        {
            await ReceiveAsync();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The connection broke.
        }

        await _ended.CancelAsync();
        await pump;
    }

    public void Dispose()
    {
        _ended.Dispose();
        socket.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            frame.SetLength(0);
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), _ended.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _ended.Token);
                    return;
                }

                frame.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage && frame.Length < MaxFrameBytes);
            hub.Receive(this, Encoding.UTF8.GetString(frame.GetBuffer(), 0, (int)frame.Length));
        }
    }

    private async Task PumpAsync()
    {
        try
        {
            await foreach (var frame in _outbox.Reader.ReadAllAsync(_ended.Token))
            {
                if (frame is null)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _ended.Token);
                    await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, _ended.Token);
                    Abort();
                    return;
                }

                hub.Log(number, fromApp: false, frame);
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, _ended.Token);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The receiving side notices it too and ends the connection.
        }
    }
}
