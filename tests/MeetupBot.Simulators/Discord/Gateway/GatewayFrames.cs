using System.Globalization;
using System.Text;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>Builds the frames that Discord sends. Source: Gateway Events, "Payload Structure".</summary>
internal static class GatewayFrames
{
    public static readonly byte[] HeartbeatAck = Encoding.UTF8.GetBytes("""{"t":null,"s":null,"op":11,"d":null}""");
    public static readonly byte[] Reconnect = Encoding.UTF8.GetBytes("""{"t":null,"s":null,"op":7,"d":null}""");
    public static readonly byte[] HeartbeatRequest = Encoding.UTF8.GetBytes("""{"t":null,"s":null,"op":1,"d":null}""");

    public static byte[] Hello(TimeSpan heartbeatInterval) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":{{{(long)heartbeatInterval.TotalMilliseconds}}},"_trace":["simulator"]}}"""));

    public static byte[] InvalidSession(bool resumable) =>
        Encoding.UTF8.GetBytes($$"""{"t":null,"s":null,"op":9,"d":{{(resumable ? "true" : "false")}}}""");

    /// <summary>An event with data that is already JSON.</summary>
    public static byte[] Dispatch(string name, long sequence, ReadOnlySpan<byte> data)
    {
        Span<byte> head = stackalloc byte[160];
        Utf8Write(head, name, sequence, out var length);
        var frame = new byte[length + data.Length + 1];
        head[..length].CopyTo(frame);
        data.CopyTo(frame.AsSpan(length));
        frame[^1] = (byte)'}';
        return frame;
    }

    /// <summary>Source: Gateway Events, "Ready Event Fields".</summary>
    public static byte[] Ready(SimWorld world, GatewaySession session, string resumeUrl) => JsonBytes.Write(
        (world, session, resumeUrl),
        static (json, s) =>
        {
            json.WriteStartObject();
            json.WriteNumber("v", 10);
            json.WritePropertyName("user");
            UserJson.WriteSelf(json, s.world.Bot);
            json.WriteStartArray("guilds");
            foreach (var guild in s.world.Guilds.Values.Where(g => s.session.Covers(g.Id)))
                GuildJson.WriteUnavailable(json, guild);
            json.WriteEndArray();
            json.WriteString("session_id", s.session.Id);
            json.WriteString("resume_gateway_url", s.resumeUrl);
            if (s.session.WasSharded)
            {
                json.WriteStartArray("shard");
                json.WriteNumberValue(s.session.ShardId);
                json.WriteNumberValue(s.session.ShardCount);
                json.WriteEndArray();
            }

            json.WriteStartObject("application");
            json.WriteSnowflake("id", s.world.Bot.Id);
            json.WriteNumber("flags", 0);
            json.WriteEndObject();
            json.WriteEmptyArray("private_channels");
            json.WriteEmptyArray("relationships");
            json.WriteEmptyObject("user_settings");
            json.WriteEndObject();
        });

    private static void Utf8Write(Span<byte> head, string name, long sequence, out int length) =>
        System.Text.Unicode.Utf8.TryWrite(
            head, CultureInfo.InvariantCulture, $"{{\"t\":\"{name}\",\"s\":{sequence},\"op\":0,\"d\":", out length);
}
