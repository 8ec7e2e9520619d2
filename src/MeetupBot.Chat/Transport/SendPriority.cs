namespace MeetupBot.Chat.Transport;

/// <summary>Which messages go first under a limit of the whole bot: cards in channels before large numbers of direct messages.</summary>
public enum SendPriority
{
    Normal,
    Bulk,
}
