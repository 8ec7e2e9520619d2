namespace MeetupBot.Simulators.Discord.Model;

/// <summary>One option of a menu. Source: Component Reference, "Select Option Structure".</summary>
public sealed record SimSelectOption(string Label, string Value, string? Description, bool IsDefault);
