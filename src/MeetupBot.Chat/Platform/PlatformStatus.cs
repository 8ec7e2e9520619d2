namespace MeetupBot.Chat.Platform;

public enum PlatformStatus
{
    Starting,
    Connected,
    Reconnecting,

    /// <summary>The token was refused. It is tried again at most twice a minute.</summary>
    Refused,
    Stopped,
}
