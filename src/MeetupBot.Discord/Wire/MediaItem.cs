namespace MeetupBot.Discord.Wire;

/// <summary>An address, or attachment://name for a file of the same request. Source: Components, "Unfurled Media Item".</summary>
internal sealed record MediaItem(string Url);
