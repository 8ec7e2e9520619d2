namespace MeetupBot.Discord.Gateway;

internal enum ReceivedKind
{
    Text,
    Binary,
    TooLong,
    Close,
}
