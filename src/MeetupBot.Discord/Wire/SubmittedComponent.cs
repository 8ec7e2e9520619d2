using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Discord.Wire;

/// <summary>
/// A field of a submitted modal. A label contains one, an action row several. Source: Component Reference, "Label Interaction Response".
/// </summary>
internal sealed record SubmittedComponent
{
    public int Type { get; init; }
    public string? CustomId { get; init; }
    public JsonElement? Value { get; init; }
    public IReadOnlyList<string>? Values { get; init; }
    public IReadOnlyList<SubmittedComponent>? Components { get; init; }

    [JsonPropertyName("component")]
    public SubmittedComponent? Child { get; init; }
}
