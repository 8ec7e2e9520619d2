namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string AnswerIt = "Answer";
    public const string ChangeAnswer = "Change your answer";
    public const string MoreMeetups = "There are more: ";
    public const string HomeUnknown = "I don't know anything about you yet. Once you use me, your meetups are here.";
}
