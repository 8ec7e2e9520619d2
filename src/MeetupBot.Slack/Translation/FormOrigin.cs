using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Where a form was opened, so that what comes of it is shown there: it travels in the view's <c>private_metadata</c>, to 3,000
/// characters, and is input from outside when it comes back.
/// </summary>
internal sealed record FormOrigin
{
    [JsonPropertyName("c")]
    public string? Channel { get; init; }

    /// <summary>The message that the button sits on, if it can be rewritten.</summary>
    [JsonPropertyName("m")]
    public string? MessageTs { get; init; }

    /// <summary>Only one person sees that message, or it is in their direct messages.</summary>
    [JsonPropertyName("p")]
    public bool IsPrivate { get; init; }

    [JsonPropertyName("r")]
    public string? ResponseUrl { get; init; }

    public string ToMetadata()
    {
        var text = JsonSerializer.Serialize(this, FormOriginJson.Default.FormOrigin);
        return text.Length <= Limits.Metadata ? text : JsonSerializer.Serialize(this with { ResponseUrl = null }, FormOriginJson.Default.FormOrigin);
    }

    /// <summary>Nowhere, if it can't be read.</summary>
    public static FormOrigin Read(string? metadata)
    {
        if (string.IsNullOrWhiteSpace(metadata) || metadata.Length > Limits.Metadata)
            return new FormOrigin();
        try
        {
            var read = JsonSerializer.Deserialize(metadata, FormOriginJson.Default.FormOrigin) ?? new FormOrigin();
            return read with { Channel = Ids.IsId(read.Channel) ? read.Channel : null };
        }
        catch (JsonException)
        {
            return new FormOrigin();
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FormOrigin))]
internal sealed partial class FormOriginJson : JsonSerializerContext;
