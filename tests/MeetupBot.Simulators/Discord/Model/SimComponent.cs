using System.Text.Json;

namespace MeetupBot.Simulators.Discord.Model;

/// <summary>A component as a person sees it. Source: Component Reference.</summary>
public sealed class SimComponent
{
    private SimComponent(JsonElement json)
    {
        Json = json;
        Type = (ComponentType)json.GetProperty("type").GetInt32();
        Children = ReadChildren(json);
    }

    public ComponentType Type { get; }

    /// <summary>As sent.</summary>
    public JsonElement Json { get; }

    /// <summary>Nested components, of rows, sections (accessory last), containers and labels.</summary>
    public IReadOnlyList<SimComponent> Children { get; }

    public string? CustomId => Text("custom_id");

    public string? Label => Text("label");

    public string? Url => Text("url");

    public string? Placeholder => Text("placeholder");

    public string? Content => Text("content");

    /// <summary>The initial text of a text input.</summary>
    public string? Value => Text("value");

    public bool Disabled => Flag("disabled", false);

    /// <summary>Inputs of a modal are required by default.</summary>
    public bool Required => Flag("required", true);

    /// <summary>A button's style, 1 to 6.</summary>
    public int Style => Number("style") ?? 0;

    public int MinValues => Number("min_values") ?? 1;

    public int MaxValues => Number("max_values") ?? (Type == ComponentType.CheckboxGroup ? Options.Count : 1);

    public bool IsSelect => Type is ComponentType.StringSelect or ComponentType.UserSelect or ComponentType.RoleSelect
        or ComponentType.MentionableSelect or ComponentType.ChannelSelect;

    public IReadOnlyList<SimSelectOption> Options => field ??= ReadOptions(Json);

    /// <summary>This component and all nested ones.</summary>
    public IEnumerable<SimComponent> Flatten() => Children.SelectMany(c => c.Flatten()).Prepend(this);

    internal int? Number(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        ? value.GetInt32()
        : null;

    /// <summary>True when a file, a thumbnail or a gallery item refers to this address.</summary>
    internal bool Shows(string url) => Type switch
    {
        ComponentType.File => Media(Json, "file") == url,
        ComponentType.Thumbnail => Media(Json, "media") == url,
        ComponentType.MediaGallery => Json.GetProperty("items").EnumerateArray().Any(i => Media(i, "media") == url),
        _ => false,
    };

    internal static IReadOnlyList<SimComponent> ReadAll(JsonElement array) => [.. array.EnumerateArray().Select(e => new SimComponent(e))];

    private static List<SimComponent> ReadChildren(JsonElement json)
    {
        List<SimComponent> children = [];
        if (json.TryGetProperty("components", out var nested) && nested.ValueKind == JsonValueKind.Array)
            children.AddRange(ReadAll(nested));
        if (json.TryGetProperty("accessory", out var accessory) && accessory.ValueKind == JsonValueKind.Object)
            children.Add(new SimComponent(accessory));
        if (json.TryGetProperty("component", out var inner) && inner.ValueKind == JsonValueKind.Object)
            children.Add(new SimComponent(inner));
        return children;
    }

    private static IReadOnlyList<SimSelectOption> ReadOptions(JsonElement json)
    {
        if (!json.TryGetProperty("options", out var options) || options.ValueKind != JsonValueKind.Array)
            return [];
        return
        [
            .. options.EnumerateArray().Select(o => new SimSelectOption(
                o.GetProperty("label").GetString()!,
                o.GetProperty("value").GetString()!,
                o.TryGetProperty("description", out var description) ? description.GetString() : null,
                o.TryGetProperty("default", out var chosen) && chosen.ValueKind == JsonValueKind.True)),
        ];
    }

    private static string? Media(JsonElement holder, string name) => holder.GetProperty(name).GetProperty("url").GetString();

    private string? Text(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        ? value.GetString()
        : null;

    private bool Flag(string name, bool otherwise) => Json.TryGetProperty(name, out var value)
        && value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : otherwise;
}
