namespace MeetupBot.Chat.Diagnostics;

/// <summary>A space and its announce channel, as the bot knows them.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="Space">The platform's id of the space.</param>
/// <param name="Name">The space's name.</param>
/// <param name="Channel">The platform's id of the announce channel; null when none is set.</param>
public sealed record AnnouncePlace(string Platform, string Space, string Name, string? Channel);
