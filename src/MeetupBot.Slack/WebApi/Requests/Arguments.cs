using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeetupBot.Slack.WebApi.Requests;

/// <summary>The arguments of one call, in either form that Slack accepts. Null values are left out.</summary>
internal sealed class Arguments
{
    /// <summary>Text is escaped only as JSON requires, because it is never part of HTML.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions PlainNode = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Name, JsonNode Value)> _values = [];

    public string? Channel { get; private set; }

    /// <summary>Adds the channel, which also selects the rate limit queue.</summary>
    public Arguments AddChannel(string channel)
    {
        Channel = channel;
        return Add("channel", channel);
    }

    public Arguments Add(string name, JsonNode? value)
    {
        if (value is not null)
            _values.Add((name, value));
        return this;
    }

    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        writer.WriteStartObject();
        foreach (var (name, value) in _values)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public IEnumerable<KeyValuePair<string, string>> ToForm() => _values.Select(value => KeyValuePair.Create(value.Name, Text(value.Value)));

    private static string Text(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(PlainNode);
}
