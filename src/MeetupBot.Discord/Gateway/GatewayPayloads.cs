using System.Buffers;
using System.Text.Json;

namespace MeetupBot.Discord.Gateway;

/// <summary>The payloads that the bot sends: heartbeat, identify, resume. Source: Gateway Events, "Send Events".</summary>
internal static class GatewayPayloads
{
    public static byte[] Heartbeat(long? sequence) => Write(GatewayOpcode.Heartbeat, writer =>
    {
        if (sequence is { } last)
            writer.WriteNumber("d", last);
        else
            writer.WriteNull("d");
    });

    public static byte[] Identify(string token, GatewayIntents intents, int shard, int shards) => Write(GatewayOpcode.Identify, writer =>
    {
        writer.WriteStartObject("d");
        writer.WriteString("token", token);
        writer.WriteNumber("intents", (int)intents);
        writer.WriteStartObject("properties");
        writer.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        writer.WriteString("browser", "meetupbot");
        writer.WriteString("device", "meetupbot");
        writer.WriteEndObject();
        writer.WriteStartArray("shard");
        writer.WriteNumberValue(shard);
        writer.WriteNumberValue(shards);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public static byte[] Resume(string token, string sessionId, long sequence) => Write(GatewayOpcode.Resume, writer =>
    {
        writer.WriteStartObject("d");
        writer.WriteString("token", token);
        writer.WriteString("session_id", sessionId);
        writer.WriteNumber("seq", sequence);
        writer.WriteEndObject();
    });

    private static byte[] Write(int op, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("op", op);
        data(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
