using System.Net.WebSockets;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Gateway;

/// <summary>One WebSocket: sends one frame at a time and within the limit, receives whole frames.</summary>
internal sealed class GatewaySocket(TimeProvider time, GatewayTimeouts timeouts) : IDisposable
{
    /// <summary>Neither 1000 nor 1001, which would end the session. Source: Events, Gateway, "Initiating a Disconnect".</summary>
    public const int KeepSession = 4000;

    /// <summary>A guild with thousands of channels and threads is a few MiB.</summary>
    private const int LongestFrame = 32 * 1024 * 1024;

    private readonly ClientWebSocket _socket = NewSocket();
    private readonly FrameBuffer _buffer = new(LongestFrame);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly SendWindow _window = new(time);

    public ReadOnlySpan<byte> Content => _buffer.Content;

    public int? CloseCode => (int?)_socket.CloseStatus;

    public async Task ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(timeouts.Connect, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        await _socket.ConnectAsync(address, either.Token);
    }

    public ValueTask<ReceivedKind> ReceiveAsync(CancellationToken cancellationToken) => _buffer.ReceiveAsync(_socket, cancellationToken);

    /// <summary>False if it was not sent, for it would have been one too many.</summary>
    public async Task<bool> SendAsync(byte[] payload, CancellationToken cancellationToken)
    {
        if (!_window.TryTake())
            return false;
        await _sending.WaitAsync(cancellationToken);
        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, true, cancellationToken);
            return true;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends a close frame if the connection still takes one.</summary>
    public async Task SayGoodbyeAsync(int code)
    {
        using var timeout = new CancellationTokenSource(timeouts.Close, time);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, timeout.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
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

    private static ClientWebSocket NewSocket()
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        socket.Options.SetRequestHeader("User-Agent", DiscordOptions.UserAgent);
        return socket;
    }
}
