namespace MeetupBot.Chat;

public enum ButtonTone
{
    Normal,
    Primary,
    Danger,
}
