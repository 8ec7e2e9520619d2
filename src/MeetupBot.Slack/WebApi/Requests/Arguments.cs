using System.Buffers;
using System.Text;
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

    /// <summary>An answer with a few menus. A smaller buffer would be copied as it grows.</summary>
    private const int UsualLength = 4096;

    private readonly List<(string Name, JsonNode? Value, byte[]? Json)> _values = [];

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
            _values.Add((name, value, null));
        return this;
    }

    /// <param name="json">Valid JSON, which is not parsed again.</param>
    public Arguments AddJson(string name, byte[]? json)
    {
        if (json is not null)
            _values.Add((name, null, json));
        return this;
    }

    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(UsualLength);
        using var writer = new Utf8JsonWriter(buffer, Plain);
        writer.WriteStartObject();
        foreach (var (name, value, json) in _values)
        {
            writer.WritePropertyName(name);
            if (json is not null)
                writer.WriteRawValue(json, skipInputValidation: true);
            else
                value!.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public IEnumerable<KeyValuePair<string, string>> ToForm() => _values.Select(value =>
        KeyValuePair.Create(value.Name, value.Json is { } json ? Encoding.UTF8.GetString(json) : Text(value.Value!)));

    private static string Text(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(PlainNode);
}
