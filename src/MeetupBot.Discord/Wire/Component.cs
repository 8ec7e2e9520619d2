using System.Text.Json.Serialization;

namespace MeetupBot.Discord.Wire;

/// <summary>
/// A component that the bot sends. <see cref="Type"/> (<see cref="ComponentType"/>) decides which fields apply.
/// Source: Components, "Component Reference".
/// </summary>
internal sealed record Component
{
    public required int Type { get; init; }
    public string? CustomId { get; init; }
    public int? Style { get; init; }
    public string? Label { get; init; }
    public string? Description { get; init; }
    public string? Url { get; init; }
    public bool? Disabled { get; init; }
    public string? Content { get; init; }
    public string? Placeholder { get; init; }
    public string? Value { get; init; }
    public bool? Required { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public int? MinValues { get; init; }
    public int? MaxValues { get; init; }
    public IReadOnlyList<SelectOption>? Options { get; init; }
    public IReadOnlyList<SelectDefaultValue>? DefaultValues { get; init; }
    public IReadOnlyList<int>? ChannelTypes { get; init; }
    public int? AccentColor { get; init; }
    public MediaItem? Media { get; init; }
    public MediaItem? File { get; init; }
    public IReadOnlyList<MediaGalleryItem>? Items { get; init; }
    public Component? Accessory { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The one child of a label. All other components nest through <see cref="Components"/>.</summary>
    [JsonPropertyName("component")]
    public Component? Child { get; init; }
}

/// <summary>
/// Label, value and description have at most 100 characters. Source: Components, Component Reference, "Select Option Structure".
/// </summary>
internal sealed record SelectOption
{
    public required string Label { get; init; }
    public required string Value { get; init; }
    public string? Description { get; init; }
    public bool? Default { get; init; }
}

/// <summary>Type is "user", "role" or "channel". Source: Components, Component Reference, "Select Default Value Structure".</summary>
internal sealed record SelectDefaultValue(Snowflake Id, string Type);

/// <summary>An address, or attachment://name for a file in the same request. Source: Components, "Unfurled Media Item".</summary>
internal sealed record MediaItem(string Url);

internal sealed record MediaGalleryItem(MediaItem Media, string? Description);
