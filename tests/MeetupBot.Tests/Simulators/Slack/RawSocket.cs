using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace MeetupBot.Tests.Simulators.Slack;

/// <summary>A Socket Mode client that does nothing by itself.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>Asks for an address, connects, and takes the hello.</summary>
    public static async Task<RawSocket> OpenAsync(SlackRoom room)
    {
        var socket = await ConnectAsync(await AddressAsync(room));
        Assert.Equal("hello", (string?)(await socket.ReceiveAsync())!["type"]);
        return socket;
    }

    public static async Task<string> AddressAsync(SlackRoom room) =>
        (await room.CallAsAsync(room.Slack.AppToken, "apps.connections.open")).Text("url");

    public static async Task<RawSocket> ConnectAsync(string url)
    {
        var socket = new RawSocket();
        await socket._socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return socket;
    }

    /// <summary>The next frame; null when the connection ended.</summary>
    public async Task<JsonObject?> ReceiveAsync(TimeSpan? timeout = null)
    {
        using var limit = new CancellationTokenSource(timeout ?? TimeSpan.FromSeconds(5));
        var buffer = new byte[256 * 1024];
        try
        {
            var length = 0;
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), limit.Token);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                length += part.Count;
            }
            while (!part.EndOfMessage);
            return (JsonObject)JsonNode.Parse(buffer.AsSpan(0, length))!;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public Task AcknowledgeAsync(JsonObject envelope, JsonNode? payload = null)
    {
        var ack = new JsonObject { ["envelope_id"] = envelope["envelope_id"]!.DeepClone() };
        if (payload is not null)
            ack["payload"] = payload;
        return SendAsync(ack.ToJsonString());
    }

    public Task SendAsync(string frame) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public void Dispose() => _socket.Dispose();
}
