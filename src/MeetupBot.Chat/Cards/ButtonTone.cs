namespace MeetupBot.Chat.Cards;

public enum ButtonTone
{
    Normal,
    Primary,
    Danger,
}
