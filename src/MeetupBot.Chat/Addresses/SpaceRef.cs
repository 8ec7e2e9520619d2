namespace MeetupBot.Chat.Addresses;

/// <summary>A space by its platform's id: a Discord guild id or a Slack team id.</summary>
public readonly record struct SpaceRef(string Platform, string Id);
