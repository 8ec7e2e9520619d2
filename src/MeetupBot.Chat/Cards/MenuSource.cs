namespace MeetupBot.Chat.Cards;

/// <summary>Where a menu's entries come from.</summary>
public enum MenuSource
{
    Options,
    Members,
    Channels,
}
