using System.Net.WebSockets;

namespace MeetupBot.Chat.Transport;

/// <summary>One WebSocket: sends one frame at a time and receives whole frames.</summary>
public sealed class FrameSocket : IDisposable
{
    private readonly TimeProvider _time;
    private readonly SocketTimeouts _timeouts;
    private readonly ClientWebSocket _socket = new();
    private readonly FrameBuffer _buffer;
    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <param name="longestFrame">In bytes. A longer frame is dropped.</param>
    public FrameSocket(string userAgent, int longestFrame, SocketTimeouts timeouts, TimeProvider time)
    {
        _time = time;
        _timeouts = timeouts;
        _buffer = new FrameBuffer(longestFrame);
        _socket.Options.SetRequestHeader("User-Agent", userAgent);
        _socket.Options.KeepAliveInterval = timeouts.Ping;
        _socket.Options.KeepAliveTimeout = timeouts.Ping;
    }

    /// <summary>The content of the last received frame. It is valid until the next is received.</summary>
    public ReadOnlyMemory<byte> Content => _buffer.Content;

    public int? CloseCode => (int?)_socket.CloseStatus;

    /// <summary>Whether the exception means that the connection is lost.</summary>
    public static bool IsBreak(Exception fault) =>
        fault is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException;

    public async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(_timeouts.Connect, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        await _socket.ConnectAsync(address, either.Token);
    }

    /// <param name="cancellationToken">Aborts the connection.</param>
    public ValueTask<ReceivedKind> ReceiveAsync(CancellationToken cancellationToken) => _buffer.ReceiveAsync(_socket, cancellationToken);

    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>False if the connection can no longer send.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(payload, cancellationToken);
            return true;
        }
        catch (Exception fault) when (IsBreak(fault))
        {
            return false;
        }
    }

    /// <summary>Sends a close frame if the connection can still send one.</summary>
    public async Task CloseAsync(int code)
    {
        using var timeout = new CancellationTokenSource(_timeouts.Close, _time);
        try
        {
            await _sending.WaitAsync(timeout.Token);
            try
            {
                if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException || IsBreak(fault))
        {
            // The connection is already gone, so there is nothing to close.
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _buffer.Dispose();
        _sending.Dispose();
    }
}
