namespace MeetupBot.Chat.Transport;

/// <summary>Who goes first when a limit of the whole bot is the narrow place: cards in channels before many direct messages.</summary>
public enum SendPriority
{
    Normal,
    Bulk,
}
