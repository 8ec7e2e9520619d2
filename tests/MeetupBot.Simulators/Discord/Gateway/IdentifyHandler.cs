using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>Source: Gateway, "Identifying"; Gateway Events, "Identify Structure".</summary>
internal sealed class IdentifyHandler(SimWorld world, GatewayHub hub, BotToken token, string resumeUrl)
{
    private const int MaxGuildsPerShard = 2500;

    public void Handle(GatewayConnection connection, JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object || !HasProperties(data))
        {
            connection.Close(GatewayCloseCode.DecodeError, "Identify needs token, intents and properties.");
            return;
        }

        if (!token.Identifies(data.TryGetProperty("token", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null))
            connection.Close(GatewayCloseCode.AuthenticationFailed, "Authentication failed.");
        else if (!TryReadIntents(data, out var intents))
            connection.Close(GatewayCloseCode.InvalidIntents, "Invalid intent(s).");
        else if ((intents & GatewayIntent.Privileged & ~world.Options.AllowedPrivilegedIntents) != 0)
            connection.Close(GatewayCloseCode.DisallowedIntents, "Disallowed intent(s).");
        else if (!TryReadShard(data, out var shardId, out var shardCount, out var sharded))
            connection.Close(GatewayCloseCode.InvalidShard, "Invalid shard.");
        else
            Start(connection, shardId, shardCount, sharded, intents);
    }

    private static bool HasProperties(JsonElement data) =>
        data.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && properties.TryGetProperty("os", out _) && properties.TryGetProperty("browser", out _) && properties.TryGetProperty("device", out _);

    private static bool TryReadIntents(JsonElement data, out GatewayIntent intents)
    {
        intents = default;
        if (!data.TryGetProperty("intents", out var value) || !value.TryGetInt32(out var bits))
            return false;
        intents = (GatewayIntent)bits;
        return (intents & ~GatewayIntent.All) == 0;
    }

    private static bool TryReadShard(JsonElement data, out int id, out int count, out bool given)
    {
        (id, count, given) = (0, 1, false);
        if (!data.TryGetProperty("shard", out var shard) || shard.ValueKind == JsonValueKind.Null)
            return true;
        given = true;
        return shard.ValueKind == JsonValueKind.Array && shard.GetArrayLength() == 2
            && shard[0].TryGetInt32(out id) && shard[1].TryGetInt32(out count) && count > 0 && id >= 0 && id < count;
    }

    private void Start(GatewayConnection connection, int shardId, int shardCount, bool sharded, GatewayIntent intents)
    {
        if (!hub.Starts.Take(shardId, world.Now))
        {
            connection.Send(GatewayFrames.InvalidSession(resumable: false), null);
            return;
        }

        if (token.Revoked)
        {
            connection.Close(GatewayCloseCode.AuthenticationFailed, "The token was reset: too many identifies.");
            return;
        }

        connection.Authenticated = true;
        var session = hub.Start(connection, shardId, shardCount, sharded, intents);
        var guilds = world.Guilds.Values.Where(g => session.Covers(g.Id)).ToList();
        if (guilds.Count > MaxGuildsPerShard)
        {
            hub.Forget(session);
            connection.Close(GatewayCloseCode.ShardingRequired, "Sharding required.");
            return;
        }

        connection.Session = session;
        session.Send("READY", GatewayFrames.Ready(world, session, resumeUrl));
        foreach (var guild in guilds.Where(g => !g.Unavailable && session.Wants(g.Id, GatewayIntent.Guilds)))
            session.Send("GUILD_CREATE", JsonBytes.Write(guild, GuildJson.WriteCreated));
    }
}
