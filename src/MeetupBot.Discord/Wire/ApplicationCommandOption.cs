namespace MeetupBot.Discord.Wire;

/// <summary>Source: Interactions, Application Commands, "Application Command Option Structure".</summary>
internal sealed record ApplicationCommandOption
{
    public required int Type { get; init; }
    public required string Name { get; init; }
    public string? Description { get; init; }
    public bool? Required { get; init; }
    public bool? Autocomplete { get; init; }
    public double? MinValue { get; init; }
    public double? MaxValue { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public IReadOnlyList<int>? ChannelTypes { get; init; }
    public IReadOnlyList<OptionChoice>? Choices { get; init; }
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }
}

/// <summary>
/// Name and value have at most 100 characters. Source: Interactions, Application Commands, "Application Command Option Choice Structure".
/// </summary>
internal sealed record OptionChoice(string Name, string Value);
