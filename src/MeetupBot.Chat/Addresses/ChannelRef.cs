namespace MeetupBot.Chat;

public readonly record struct ChannelRef(string Platform, string Id);
