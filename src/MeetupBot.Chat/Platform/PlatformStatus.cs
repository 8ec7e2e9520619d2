namespace MeetupBot.Chat;

public enum PlatformStatus
{
    Starting,
    Connected,
    Reconnecting,

    /// <summary>The token was refused; tried again at most twice a minute.</summary>
    Refused,
    Stopped,
}
