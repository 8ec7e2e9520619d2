using MeetupBot.Domain.Polls;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string OpenTheGrid = "Open the grid";
    public const string OpenMyGrid = "Open my grid";
    public const string GridOf = "Paint when you can come to ";
    public const string GridLinkHow = ". The page is yours alone. It and the menu here are one answer.";
    public const string NoGrid = "There is no page to open: this bot has no public address. The menu on the card takes your answers.";

    public const string GridHow = "Pick an answer, then tap or drag over the times it goes for. Each stroke is saved when you let go.";
    public const string GridView = "View";
    public const string GridAsGrid = "Grid";
    public const string GridAsList = "List";
    public const string GridBrush = "Answer";
    public const string GridYes = "Yes";
    public const string GridIfNeedBe = "If need be";
    public const string GridNo = "No";
    public const string GridHand = "Finger";
    public const string GridScroll = "Scroll";
    public const string GridPaint = "Paint";
    public const string GridAllYes = "All yes";
    public const string GridUndo = "Undo";
    public const string GridSave = "Save";
    public const string GridAllDay = "all day";
    public const string GridNoAnswer = "no answer yet";
    public const string GridSaved = "Saved.";
    public const string GridNotSaved = "Not saved yet. I keep trying.";
    public const string GridNoTimeYet = "No time is chosen yet.";
    public const string GridUndone = "Taken back.";
    public const string GridUnchanged = "Nothing changed.";
    public const string GridChanged = "The times have changed since this page was opened.";
    public const string GridPaintNow = "A finger paints now.";
    public const string GridScrollNow = "A finger scrolls now. A tap still answers a time.";
    public const string GridNotPressed = "That can't be read. Open the page again and try once more.";
    public const string GridTooOld = "This page was open for too long. Open it again by its link, and answer once more.";
    public const string GridWho = "Who can when";
    public const string GridWhoSmall = "Only the hosts see this.";
    public const string GridTheTimes = "The times and everybody's answers";

    /// <summary>Filled in by the page's script: the answer, in how many times.</summary>
    public const string GridPainted = "{0} for {1}.";

    /// <summary>Filled in by the page's script: the time that went.</summary>
    public const string GridGone = "{0} is no longer offered.";

    private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("ddd d MMMM");
    private static readonly LocalDatePattern LongDayAndYear = LocalDatePattern.CreateWithInvariantCulture("ddd d MMMM uuuu");

    /// <summary>"Times are in your zone, London time."</summary>
    public static string GridZone(string zone, bool isOwn) => isOwn ? $"Times are in your zone, {zone}." : $"Times are in the meetup's zone, {zone}.";

    public static string GridOtherZone(string zone, bool isOwn) => isOwn ? $"Show them in yours, {zone}" : $"Show them in the meetup's, {zone}";

    public static string GridZoneOfAll(string zone) => $"Times are in {zone}, which is yours and the meetup's.";

    public static string GridUntil(string when) => $"You can change your answers until {when}.";

    public static string GridYouSaid(string answer) => $"You: {answer}";

    public static string GridItIs(string time) => $"It is {time}.";

    /// <summary>"Sat 5 December 10:00"; a whole day has no time of day.</summary>
    public static string GridMoment(LocalDate date, string? clock, int thisYear)
    {
        var day = (date.Year == thisYear ? LongDay : LongDayAndYear).Format(date);
        return clock is null ? $"{day}, {GridAllDay}" : $"{day} {clock}";
    }

    /// <summary>"Sat 5 December 10:00, you: yes. 7 yes, 2 if need be". The page's script fills it in by the same rule.</summary>
    public static string GridCell(string moment, string own, string count) => $"{moment}, you: {own}. {count}";

    public static string GridAllOf(string line) => $"All of {line}";

    public static string GridBest(string time, Tally tally) => $"Best so far: {time}, with {TallyCount(tally)}.";
}
