namespace MeetupBot.Discord.Wire;

/// <summary>
/// A component as we send it; which fields count depends on <see cref="Type"/> (<see cref="ComponentType"/>).
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
    public ComponentEmoji? Emoji { get; init; }
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
    public bool? Divider { get; init; }
    public int? Spacing { get; init; }
    public int? AccentColor { get; init; }
    public MediaItem? Media { get; init; }
    public MediaItem? File { get; init; }
    public IReadOnlyList<MediaGalleryItem>? Items { get; init; }
    public Component? Accessory { get; init; }
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>The one child of a label; everything else nests through <see cref="Components"/>.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("component")]
    public Component? Child { get; init; }
}
