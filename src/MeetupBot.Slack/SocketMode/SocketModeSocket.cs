using System.Net.WebSockets;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.SocketMode;

/// <summary>
/// One WebSocket: sends one frame at a time, receives whole frames, and pings, so that a line that is dead at the other end breaks
/// here too.
/// </summary>
internal sealed class SocketModeSocket(TimeProvider time, SocketModeTimings timings) : IDisposable
{
    /// <summary>A form at its limits is well below one MiB.</summary>
    private const int LongestFrame = 4 * 1024 * 1024;

    private readonly ClientWebSocket _socket = NewSocket(timings);
    private readonly FrameBuffer _buffer = new(LongestFrame);
    private readonly SemaphoreSlim _sending = new(1, 1);

    public ReadOnlySpan<byte> Content => _buffer.Content;

    public int? CloseCode => (int?)_socket.CloseStatus;

    public async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(timings.Connect, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        await _socket.ConnectAsync(address, either.Token);
    }

    /// <param name="cancellationToken">Drops the connection.</param>
    public ValueTask<ReceivedKind> ReceiveAsync(CancellationToken cancellationToken) => _buffer.ReceiveAsync(_socket, cancellationToken);

    /// <summary>False if the connection takes nothing any more.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
                return false;
            await _socket.SendAsync(payload, WebSocketMessageType.Text, true, cancellationToken);
            return true;
        }
        catch (Exception fault) when (IsBreak(fault))
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends a close frame if the connection still takes one.</summary>
    public async Task SayGoodbyeAsync()
    {
        using var timeout = new CancellationTokenSource(timings.Close, time);
        try
        {
            await _sending.WaitAsync(timeout.Token);
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException || IsBreak(fault))
        {
            // The connection is already gone: there is nobody to say goodbye to.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _buffer.Dispose();
        _sending.Dispose();
    }

    public static bool IsBreak(Exception fault) =>
        fault is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException;

    private static ClientWebSocket NewSocket(SocketModeTimings timings)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = timings.Ping;
        socket.Options.KeepAliveTimeout = timings.Ping;
        socket.Options.SetRequestHeader("User-Agent", SlackOptions.UserAgent);
        return socket;
    }
}
