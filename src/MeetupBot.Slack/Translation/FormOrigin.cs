using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Where a form was opened, so that its result is shown there. It is stored in the view's <c>private_metadata</c>, at most 3,000
/// characters, and is untrusted input when it comes back.
/// </summary>
internal sealed record FormOrigin
{
    [JsonPropertyName("c")]
    public string? Channel { get; init; }

    /// <summary>The message with the button, if it can be rewritten.</summary>
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

    /// <summary>Empty if it cannot be read.</summary>
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
