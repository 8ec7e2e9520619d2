namespace MeetupBot.Discord.Wire;

/// <summary>Name and value to 100 characters. Source: Interactions, Application Commands, "Application Command Option Choice Structure".</summary>
internal sealed record OptionChoice(string Name, string Value);
