using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Control;

/// <summary>Causes faults through the control API.</summary>
internal sealed class ControlFaults(DiscordSimulator discord)
{
    public Task<object> Gateway(ControlBody body)
    {
        switch (body.Text("kind"))
        {
            case "drop":
                discord.Gateway.DropConnections();
                break;
            case "forget":
                discord.Gateway.DropConnectionsAndSessions();
                break;
            case "reconnect":
                discord.Gateway.RequestReconnect();
                break;
            case "invalidate":
                discord.Gateway.InvalidateSessions(body.TextOrNull("resumable") == "True");
                break;
            case "close":
                discord.Gateway.Close(body.Number("code", 4000));
                break;
            case "heartbeat":
                discord.Gateway.RequestHeartbeat();
                break;
            case "swallow":
                discord.Gateway.SwallowEverything = body.Number("on", 1) == 1;
                break;
            default:
                throw new KeyNotFoundException("kind: drop, forget, reconnect, invalidate, close, heartbeat, swallow");
        }

        return Task.FromResult<object>(new { done = true });
    }

    public Task<object> Rest(ControlBody body)
    {
        var seconds = TimeSpan.FromSeconds(body.Number("seconds", 2));
        var fault = body.Text("kind") switch
        {
            "status" => RestFault.BadGateway(body.Number("status", 502)),
            "error" => RestFault.Error(body.Number("status", 403), body.Number("code", 40003), body.TextOrNull("message") ?? "Simulated"),
            "limit" => RestFault.RateLimited(seconds, Enum.Parse<RateLimitScope>(body.TextOrNull("scope") ?? "User", ignoreCase: true)),
            "reset" => RestFault.Reset(),
            "lost" => RestFault.LostReply(),
            "hang" => RestFault.Hang(seconds),
            "slow" => RestFault.SlowReply(seconds),
            _ => throw new KeyNotFoundException("kind: status, error, limit, reset, lost, hang, slow"),
        };
        discord.Faults.Next(fault, body.Number("times", 1), body.TextOrNull("route"), body.TextOrNull("path"));
        return Task.FromResult<object>(new { done = true });
    }
}
