using System.Net.WebSockets;
using System.Text.Json;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Gateway;

namespace MeetupBot.Discord.Diagnostics;

/// <summary>
/// Connects to the gateway and waits for its first word. The bot is not identified, so that a running one keeps its session.
/// Source: Events, Gateway, "Hello Event".
/// </summary>
internal sealed class GatewayDiagnosis(DiscordOptions options)
{
    private const string Check = "discord gateway";
    private const int Hello = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="gateway">The answer to Get Gateway Bot.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Finding> ExamineAsync(ProbeReply gateway, CancellationToken cancellationToken)
    {
        if (GatewayContext.AddressOf(gateway.Read("url") ?? "", TrustedAddress.IsEncrypted(options.ApiBaseUrl)) is not { } address)
            return Unreachable($"Discord named no address: {gateway.Reason}");
        if (gateway.Find("session_start_limit") is { } limit && limit.TryGetProperty("remaining", out var left) && left.GetInt32() == 0)
            return Finding.Bad(
                Check, "No session is left for today: the bot was started too often.", "Find out why it restarts, and wait a day, or reset the token.");
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(address, timeout.Token);
            return await HearsHelloAsync(socket, timeout.Token)
                ? Finding.Good(Check, "It can be reached and answers.")
                : Unreachable("it answered in an unknown form");
        }
        catch (Exception error) when (error is WebSocketException or JsonException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Unreachable(error is OperationCanceledException ? $"there was no answer within {Patience.TotalSeconds} s" : "the connection failed");
        }
    }

    private static async Task<bool> HearsHelloAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 << 10];
        var length = 0;
        while (length < buffer.Length)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += frame.Count;
            if (frame.EndOfMessage)
                break;
        }

        socket.Abort();
        return length > 0 && JsonElement.Parse(buffer.AsSpan(0, length)).TryGetProperty("op", out var op) && op.GetInt32() == Hello;
    }

    private static Finding Unreachable(string why) => Finding.Bad(
        Check, $"It can't be reached: {why}.", "Let this machine open WebSockets outwards (wss, port 443). A proxy may hold them up.");
}
