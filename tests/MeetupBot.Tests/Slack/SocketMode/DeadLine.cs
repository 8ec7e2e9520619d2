using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace MeetupBot.Tests.Slack.SocketMode;

/// <summary>
/// A server that completes the handshake, says hello, and then never reads or writes again, like a connection that was cut unnoticed.
/// </summary>
internal sealed class DeadLine : IAsyncDisposable
{
    private const string Magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private TcpClient? _client;

    private DeadLine()
    {
        _listener.Start();
        Connected = AcceptAsync();
    }

    public string Address => $"ws://{_listener.LocalEndpoint}/";

    public Task Connected { get; }

    public static Task<DeadLine> StartAsync() => Task.FromResult(new DeadLine());

    public ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AcceptAsync()
    {
        _client = await _listener.AcceptTcpClientAsync();
        var stream = _client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var key = "";
        for (var line = await reader.ReadLineAsync(); line is { Length: > 0 }; line = await reader.ReadLineAsync())
            key = line.StartsWith("Sec-WebSocket-Key:", StringComparison.OrdinalIgnoreCase) ? line["Sec-WebSocket-Key:".Length..].Trim() : key;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: {Accept(key)}\r\n\r\n"));
        var hello = """{"type":"hello"}"""u8.ToArray();
        await stream.WriteAsync(new byte[] { 0x81, (byte)hello.Length });
        await stream.WriteAsync(hello);
    }

#pragma warning disable CA5350 // RFC 6455 wants SHA-1.
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Magic)));
#pragma warning restore CA5350
}
