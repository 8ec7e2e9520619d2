namespace MeetupBot.Chat.Transport;

public enum ReceivedKind
{
    Text,
    Binary,
    TooLong,
    Close,
}
