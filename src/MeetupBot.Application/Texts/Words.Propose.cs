using MeetupBot.Chat.Text;
namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string JustPosted = "You have just posted ";
    public const string JustPostedFor = " for ";
    public const string JustPostedSameTimes = " with the same times";
    public const string PostOnceMore = ". Post it once more?";
    public const string PostIt = "Post it";
    public const string ShowIt = "Show it";
    public const string ProposeTitle = "Propose a meetup";
    public const string Propose = "Propose";
    public const string TitleHint = "What it is, such as Coffee in Leeds";
    public const string WhenHint = "One time or several: Sat 10am, Sun 2pm";
    public const string WhereHint = "A place, an address or a link";
    public const string DurationHint = "90m, 2h or 1h30; 2 h if left out";
    public const string ClosesHint = "When the poll closes: in 2 days";
    public const string CapacityHint = "Places, including you and guests";
    public const string DescriptionHint = "What to bring, what to expect";
    public const string WhereExample = "Optional; for example Bean Bros, Otley Road";
    public const string DescriptionExample = "Optional; what to bring, what to expect";
    public const string ReasonExample = "Optional; for example: burst pipe";
    public const string DurationExample = "2 h if left empty; for example 90m";
    public const string ClosesExample = "In 2 days if left empty; for example Fri 18:00";
    public const string CapacityExample = "No limit if left empty; for example 8";
    public const string WhenFormHint = "To make several days one meetup, add “as one”: 5-7 Dec as one";
    public const string MakeItOne = "Make it one meetup";
    public const string PeopleAnsweredAlready = "People have already answered day by day, so it stays a poll. You can choose a day, or give it other times.";
    public const string DaysHaveChanged = "Its times aren't days in a row any more, so it can't become one meetup.";
    public const string YouCountAsYes = "You count as yes to all of them; change it on the card.";
    public const string AnswersUntil = "answers until ";
    public const string PollCancelled = "Cancelled.";
    public const string PollCameTo = "Closed; it is ";
    public const string AnswersThere = "Details and answers";
    public const string PollClosedUndecided = "Closed, no time chosen yet.";
    public const string ItsOn = "It's on: ";

    /// <summary>"Ana, Ben +1 and 4 more were going."</summary>
    public static string WereGoing(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "Nobody was going.",
        1 => $"{AtStart(names[0])} was going.",
        _ => $"{AtStart(ListFirst(names))} were going.",
    };

    public static string EachDayIsAChoice(string days) => $"People choose between the days. Or is it one meetup, {days}?";

    public static string Proposes(string name) => $"{AtStart(name)} proposes";

    public static string PollSummary(string name, string title) => $"{AtStart(name)} proposes {title}";

    /// <summary>Why a meetup is cancelled, as a sentence of its own: "Ana: “burst pipe”."</summary>
    public static string WhyCancelled(string name, string reason) => $"{AtStart(name)}: “{reason}”.";

    public static string IsCancelled(string title) => $"{title} is cancelled";

    public static string TooLong(string field, int most, int actual) =>
        $"The {field} is {actual} characters long; {most} fit.";

    public static string UnreadableDuration(string text) =>
        $"I can't read “{DisplayText.Shorten(text.Trim(), 40)}” as a duration; for example 90m, 2h or 1h30, {LengthBounds}.";

    public static string UnreadableCapacity(string text) =>
        $"I can't read “{DisplayText.Shorten(text.Trim(), 40)}” as a number of places; a whole number from 1 to 10000 works.";
}
