namespace MeetupBot.Discord.Wire;

/// <summary>Label, value and description to 100 characters. Source: Components, Component Reference, "Select Option Structure".</summary>
internal sealed record SelectOption
{
    public required string Label { get; init; }
    public required string Value { get; init; }
    public string? Description { get; init; }
    public bool? Default { get; init; }
}
