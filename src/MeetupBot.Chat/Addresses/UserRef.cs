namespace MeetupBot.Chat.Addresses;

/// <summary>An account on one platform. One member may have several.</summary>
public readonly record struct UserRef(string Platform, string Id);
