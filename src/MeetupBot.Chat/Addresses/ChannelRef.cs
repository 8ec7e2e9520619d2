namespace MeetupBot.Chat.Addresses;

public readonly record struct ChannelRef(string Platform, string Id);
