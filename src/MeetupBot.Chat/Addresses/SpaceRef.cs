namespace MeetupBot.Chat.Addresses;

/// <summary>A space as its platform names it: a Discord guild id, a Slack team id.</summary>
public readonly record struct SpaceRef(string Platform, string Id);
