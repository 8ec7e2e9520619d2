namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string ImHere = "I'm here";
    public const string NotHere = "Not here after all";
    public const string SavedHere = "Saved: you are at ";
    public const string HereUntil = ". Afterwards I'll ask who you met. You can take it back until ";
    public const string SavedNotHere = "Saved: you're not there. One press changes that.";
    public const string HereSoFar = "Here";
    public const string TickNames = "Tick who is here";
    public const string WhoIsHere = "Who is here?";
    public const string TickedSoFar = "At ";
    public const string TickHow = "Choose who is there. There's no need to tick anyone who pressed I'm here.";
    public const string TickAbsent = "Tick who did not come";
    public const string WhoDidNotCome = "Who did not come?";
    public const string NotAt = "Not at ";
    public const string TickAbsentHow = "Choose who was going but didn't come: I won't ask them who they met. People who checked in themselves aren't in the list.";
    public const string CheckInOthers = "check in others at";
    public const string HostCanTick = ". If you were there, a host can still tick your name.";
    public const string SaidAbsent = "They said themselves that they were not there, so only they can change it.";
    public const string NotOfThisCommunity = "That member is not in this community any more.";

    public const string OnTheMorningOf = "on the morning of ";

    public static string CheckInOpens(string title) => $"It is a little early: check-in for {title} opens ";

    public static string CheckInClosed(string title) => $"Check-in for {title} closed on ";

    public static string SaidAbsentThemselves(string names) => $"{names} said that they were not there, so that stays.";

    public static string SaidHereThemselves(string names) => $"{names} checked in, so that stays.";

    /// <summary>"Ana, Ben and 4 more were there."</summary>
    public static string WereThere(IReadOnlyList<string> names) =>
        names.Count == 1 ? $"{AtStart(names[0])} was there." : $"{AtStart(ListFirst(names))} were there.";
}
