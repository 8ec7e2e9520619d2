using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace MeetupBot.Tests.Slack;

/// <summary>Slack's end of one Socket Mode connection.</summary>
internal sealed class ScriptedSocket
{
    private readonly WebSocket _socket;
    private readonly Channel<string> _received = Channel.CreateUnbounded<string>();

    public ScriptedSocket(WebSocket socket)
    {
        _socket = socket;
        Ended = ReadAsync();
    }

    /// <summary>Completes when the bot has closed the connection or it broke.</summary>
    public Task Ended { get; }

    public bool IsOpen => !Ended.IsCompleted;

    public Task SendAsync(string text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task SendEnvelopeAsync(string id, string type = "events_api", string payload = "{}", bool takesAnswer = false) =>
        SendAsync($$$"""{"envelope_id":"{{{id}}}","type":"{{{type}}}","accepts_response_payload":{{{(takesAnswer ? "true" : "false")}}},"payload":{{{payload}}} }""");

    public Task AskToGoAsync(string reason) => SendAsync($$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"x"}}""");

    /// <summary>The next message from the bot.</summary>
    public async Task<JsonObject> ReceiveAsync()
    {
        var text = await _received.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Whether nothing more came within some time.</summary>
    public async Task<bool> StaysSilentAsync()
    {
        await Task.Delay(300);
        return !_received.Reader.TryPeek(out _);
    }

    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Break() => _socket.Abort();

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var piece = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (piece.MessageType == WebSocketMessageType.Close)
                    break;
                await _received.Writer.WriteAsync(Encoding.UTF8.GetString(buffer, 0, piece.Count));
            }

            if (_socket.State == WebSocketState.CloseReceived)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or ObjectDisposedException)
        {
            // Broken by either side.
        }
    }
}
