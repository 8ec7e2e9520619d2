namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string AgainNextMonth = "Again next month";
}
