namespace MeetupBot.Chat.Commands;

public enum OptionKind
{
    Text,
    WholeNumber,
    Member,
    Channel,
}
