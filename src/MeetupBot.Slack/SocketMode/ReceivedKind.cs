namespace MeetupBot.Slack.SocketMode;

internal enum ReceivedKind
{
    Text,
    Binary,
    TooLong,
    Close,
}
