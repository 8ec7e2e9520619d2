namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string PictureOf = "Who was at ";
    public const string PictureHow = ", and who met there for the first time. The picture is your own view: it shows a first meeting of others only if both say so and both allow it.";
    public const string NoPictures = "There is no picture to open: this bot has no public address. “Who did I meet?” on the recap says who you met.";
    public const string WhoWasThere = "Who was there";
    public const string WhoWasGoing = "Who was going";
    public const string NewColumn = "Met for the first time";
    public const string YouAmongNames = "you";
    public const string RecapNotOver = "It isn't over yet. Afterwards this page shows who was there.";

    public static string RecapOf(string title) => $"{title}: who came";

    /// <summary>" brought 7 people together, 5 first meetings so far."</summary>
    /// <param name="people">How many checked in, with their guests.</param>
    /// <param name="firstMeetings">Null when no number may be told.</param>
    public static string Brought(int people, int? firstMeetings) => people == 1
        ? " is over; one person was there."
        : $" brought {people} people together{SoFar(firstMeetings)}.";

    /// <summary>Stands for the title, below it.</summary>
    public const string RecapSubject = "It";

    /// <summary>" brought Ana, Ben and Cleo together." Of a few who checked in, whose names were on the card.</summary>
    /// <param name="more">Their guests, and people who have left since.</param>
    public static string BroughtThem(IReadOnlyList<string> names, int more) => names.Count + more == 1
        ? $" is over; {names[0]} was there."
        : $" brought {WithMore(names, more)} together.";

    /// <summary>" is over; Ana, Ben and Cleo were going." Of a few, whose names were on the card.</summary>
    /// <inheritdoc cref="BroughtThem"/>
    public static string WasOnForThem(IReadOnlyList<string> names, int more) =>
        $" is over; {WithMore(names, more)} {(names.Count + more == 1 ? "was" : "were")} going.";

    /// <summary>" is over; 7 people were going.", " brought people together: 5 first meetings so far."</summary>
    /// <param name="people">How many were going, with their guests. Nobody checked in, so nobody knows how many came.</param>
    /// <param name="firstMeetings">Null when no number may be told.</param>
    public static string WasOnFor(int people, int? firstMeetings) => firstMeetings is { } count
        ? $" brought people together: {count} first meetings so far."
        : people < 2 ? " is over." : $" is over; {people} people were going.";

    /// <param name="isCheckedIn">Whether anybody checked in.</param>
    /// <param name="lines">How many first meetings the reader may know of.</param>
    /// <param name="own">How many of them are the reader's.</param>
    public static string RecapLegend(bool isCheckedIn, int lines, int own) =>
        (isCheckedIn ? "Everybody who was there." : "Everybody who was going; nobody checked in.")
        + (lines == 0 ? " A line would join two people who met for the first time." : " A line joins two people who met for the first time.")
        + (own == 0 ? "" : own == 1 ? " The thick line is yours." : " The thick lines are yours.")
        + " Lines show only first meetings that both people confirmed and share, so the number above may be higher.";

    /// <param name="lines">How many first meetings the reader may know of.</param>
    public static string RecapDescription(int people, int lines) =>
        $"A picture of {Count(people, "person", "people")} in a circle, {(lines == 0 ? "without lines between them" : $"with {Count(lines, "line", "lines")} between those who met for the first time")}. The table below says the same.";

    public static string NameOfViewer(string name) => $"{name} (you)";

    /// <summary>"Also there: Ana, Ben and 120 more."</summary>
    public static string AlsoThere(IReadOnlyList<string> names) => $"Also there: {ListFirst(names, 100)}.";

    public static string PictureForThoseWhoAnswered(string title) =>
        $"{title} is not for everybody, so its picture opens only for those who answered. “Who did I meet?” on the recap says who you met.";

    public static string ThanksTo(IReadOnlyList<string> hosts) => hosts.Count == 0 ? "" : $" Thanks to {List(hosts)} for hosting.";

    private static string WithMore(IReadOnlyList<string> names, int more) => List(more == 0 ? names : [.. names, $"{more} more"]);

    private static string SoFar(int? firstMeetings) => firstMeetings is { } count ? $", {count} first meetings so far" : "";
}
