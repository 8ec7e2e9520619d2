using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeetupBot.Slack.SocketMode;

/// <summary>Source: docs.slack.dev, Using Socket Mode, "Acknowledging events".</summary>
internal static class Acknowledgement
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Serialize(string envelopeId, JsonObject? answer)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        writer.WriteStartObject();
        writer.WriteString("envelope_id", envelopeId);
        if (answer is not null)
        {
            writer.WritePropertyName("payload");
            answer.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
