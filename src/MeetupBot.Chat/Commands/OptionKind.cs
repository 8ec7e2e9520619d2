namespace MeetupBot.Chat;

public enum OptionKind
{
    Text,
    WholeNumber,
    Member,
    Channel,
}
