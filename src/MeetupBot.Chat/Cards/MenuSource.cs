namespace MeetupBot.Chat.Cards;

/// <summary>The source of a menu's entries.</summary>
public enum MenuSource
{
    Options,
    Members,
    Channels,
}
