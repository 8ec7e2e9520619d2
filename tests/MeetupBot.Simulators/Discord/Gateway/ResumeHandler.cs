using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>Source: Gateway, "Resuming".</summary>
internal sealed class ResumeHandler(SimWorld world, GatewayHub hub, BotToken token)
{
    public void Handle(GatewayConnection connection, JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("token", out var given) || given.ValueKind != JsonValueKind.String
            || !data.TryGetProperty("session_id", out var id) || id.ValueKind != JsonValueKind.String
            || !data.TryGetProperty("seq", out var seq) || seq.ValueKind != JsonValueKind.Number || !seq.TryGetInt64(out var sequence))
        {
            connection.Close(GatewayCloseCode.DecodeError, "Resume needs token, session_id and seq.");
            return;
        }

        if (!token.Identifies(given.GetString()))
            connection.Close(GatewayCloseCode.AuthenticationFailed, "Authentication failed.");
        else if (hub.Faults.RefuseResumes || hub.Find(id.GetString()!) is not { } session || !session.CanReplayFrom(sequence))
            connection.Send(GatewayFrames.InvalidSession(resumable: false), null);
        else if (sequence > session.Sequence)
            connection.Close(GatewayCloseCode.InvalidSequence, "Invalid seq.");
        else
            Resume(connection, session, sequence);
    }

    private void Resume(GatewayConnection connection, GatewaySession session, long sequence)
    {
        if (session.Connection is { } stale)
        {
            stale.LoseSession();
            stale.Abort();
        }

        connection.Authenticated = true;
        connection.Session = session;
        connection.LastHeartbeat = world.Time.GetTimestamp();
        session.Replay(connection, sequence);
        session.Send("RESUMED", "{\"_trace\":[\"simulator\"]}"u8);
    }
}
