namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string EditTitle = "Change a meetup";
    public const string CancelTitle = "Cancel the meetup";
    public const string OneTimeOnly = "It is decided already, so it takes one time, such as Sun 11am.";
    public const string NothingChanged = "Nothing was different, so nothing was changed.";
    public const string TimesChanged = ": its times have changed. Which of these work for you?";
    public const string Moved = " moved: ";
    public const string EndsLater = " ends later: ";
    public const string EndsEarlier = " ends earlier: ";
    public const string AndIt = " It";
    public const string IsStill = " It is still ";
    public const string IsNowAt = " is now at ";
    public const string HasNoPlaceNow = " has no place settled any more.";
    public const string AnswerStays = " Your answer stays ";
    public const string AnswersStay = " Your answers stay as they are.";
    public const string NothingElseToDo = " Nothing else to do.";
    public const string CancelledColon = "Cancelled: ";

    public static string HasChanged(string title) => $"{title} has changed";

    public static string ToldOf(int people) => people switch
    {
        0 => "Nobody else had answered.",
        1 => "The one who had answered is told.",
        2 => "Both who had answered are told.",
        _ => $"All {people} who had answered are told.",
    };
}
