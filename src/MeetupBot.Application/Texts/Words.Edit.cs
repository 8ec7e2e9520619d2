namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string EditTitle = "Change a meetup";
    public const string Reason = "Reason";
    public const string ReallyCancel = "Cancel ";
    public const string WithAReason = "With a reason…";
    public const string TakeBackUntil = " It can be taken back until ";
    public const string CanBeTakenBack = "It can be taken back for ten minutes.";
    public const string TakeBackCancel = "take back the cancellation of";

    /// <summary>Follows the title and its time.</summary>
    public const string IsOnAgain = " is on again: the cancellation was taken back. All answers are as they were.";
    public const string CancelTitle = "Cancel the meetup";
    public const string OneTimeOnly = "It is decided already, so it takes one time, such as Sun 11am.";
    public const string NothingChanged = "It is like that already, so nothing was changed.";
    public const string TimesChanged = ": its times have changed. Which of these work for you?";
    public const string Moved = " moved: ";
    public const string EndsLater = " ends later: ";
    public const string EndsEarlier = " ends earlier: ";
    public const string AndIt = " It";
    public const string IsStill = " It is still ";
    public const string IsNowAt = " is now at ";
    public const string HasNoPlaceNow = " has no place any more.";
    public const string AnswerStays = " Your answer stays ";
    public const string AnswersStay = " Your answers stay as they are.";
    public const string NothingElseToDo = " Nothing else to do.";
    public const string CancelledColon = "Cancelled: ";

    public static string HasChanged(string title) => $"{title} has changed";

    public static string WouldBeTold(int people) => people switch
    {
        0 => "Nobody else has answered yet.",
        1 => "1 person who answered is told.",
        2 => "Both people who answered are told.",
        _ => $"All {people} who answered are told.",
    };

    /// <param name="people">Those who had been told that it was cancelled.</param>
    public static string ToldAgain(int people) => people switch
    {
        0 => "Nobody had been told that it was cancelled.",
        1 => "1 person had been told that it was cancelled, and is told this too.",
        _ => $"{people} people had been told that it was cancelled, and are told this too.",
    };

    public static string NothingToTakeBack(string title) => $"{title} is not cancelled, so there is nothing to take back.";

    public const string ProposeAgain = "Propose again";

    public static string CancelIsFinal(string title) =>
        $"{title} was cancelled more than ten minutes ago, or would be over by now, so it stays cancelled.";

    public static string ToldOf(int people) => people switch
    {
        0 => "Nobody else had answered.",
        1 => "1 person had answered and is told.",
        2 => "Both people who had answered are told.",
        _ => $"All {people} who had answered are told.",
    };
}
