using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Gateway;

namespace MeetupBot.Tests.Simulators;

/// <summary>A gateway client that does nothing by itself.</summary>
internal sealed class RawGateway : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>The last sequence number seen.</summary>
    public long Sequence { get; private set; }

    public int? CloseCode => (int?)_socket.CloseStatus;

    public static async Task<RawGateway> ConnectAsync(DiscordSimulator discord, string query = "?v=10&encoding=json")
    {
        var gateway = new RawGateway();
        await gateway._socket.ConnectAsync(new Uri(discord.GatewayUrl + "/" + query), CancellationToken.None);
        return gateway;
    }

    /// <summary>Connects, takes the hello and identifies.</summary>
    public static async Task<RawGateway> IdentifyAsync(DiscordSimulator discord, GatewayIntent intents = GatewayIntent.Guilds, string more = "")
    {
        var gateway = await ConnectAsync(discord);
        await gateway.ExpectOpAsync(10);
        await gateway.SendIdentifyAsync(discord, intents, more);
        return gateway;
    }

    public Task SendIdentifyAsync(DiscordSimulator discord, GatewayIntent intents, string more = "") => SendAsync(
        $$$"""{"op":2,"d":{"token":"{{{discord.Token}}}","intents":{{{(int)intents}}},"properties":{"os":"linux","browser":"t","device":"t"}{{{more}}}}}""");

    public Task ResumeAsync(DiscordSimulator discord, string session, long sequence) => SendAsync(
        $$$"""{"op":6,"d":{"token":"{{{discord.Token}}}","session_id":"{{{session}}}","seq":{{{sequence}}}}}""");

    public Task SendAsync(string frame) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>The next frame; null when the connection ended.</summary>
    public async Task<JsonElement?> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var buffer = new byte[64 * 1024];
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
            var frame = JsonElement.Parse(buffer.AsSpan(0, length));
            if (frame.GetProperty("s").ValueKind == JsonValueKind.Number)
                Sequence = frame.GetProperty("s").GetInt64();
            return frame;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public async Task<JsonElement> ExpectOpAsync(int op)
    {
        var frame = await ReceiveAsync();
        Assert.Equal(op, frame?.GetProperty("op").GetInt32());
        return frame!.Value;
    }

    public async Task<JsonElement> ExpectAsync(string name)
    {
        var frame = await ExpectOpAsync(0);
        Assert.Equal(name, frame.GetProperty("t").GetString());
        return frame.GetProperty("d");
    }

    public async Task ExpectCloseAsync(GatewayCloseCode code)
    {
        while (await ReceiveAsync() is not null)
        {
            // What was on its way.
        }

        Assert.Equal((int)code, CloseCode);
    }

    public Task CloseAsync(int code) => _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None);

    public void Dispose() => _socket.Dispose();
}
