using MeetupBot.Chat.Cards;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string SeriesTitle = "Meetups that come back";
    public const string NewSeries = "Make a series";
    public const string MakeItASeries = "Make it a series";
    public const string SeriesWhenHint = "How often: every Thursday 19:00, first Tuesday of every month 18:30";
    public const string SeriesWhereHint = "A place; several with ; between them take turns";
    public const string SeriesChannelHint = "Where its cards go; this channel if left out";
    public const string SeriesWhenExample = "every other Sat 10am";
    public const string SeriesWhenFormHint = "Add an end or days off: until June, 10 times, except 24 Dec - 2 Jan";
    public const string HelpSeries = "a meetup that comes back by itself";
    public const string StartSeries = "Start";
    public const string SeriesStarted = "Started: ";
    public const string SeriesSaved = "Saved: ";
    public const string NothingPostedBeforeStart = "Nothing is posted before you press Start.";
    public const string NoSeriesYet = "No series yet.";
    public const string Hosts = "Hosts";
    public const string ChangeSeries = "Change the series";
    public const string SaveSeries = "Save";
    public const string Next = "Next";
    public const string YourTurnToHost = "It is your turn to host ";
    public const string IllHost = "I'll host";
    public const string NotYourTurn = "That turn is somebody else's, or is over.";
    public const string SomebodyElseIsAsked = "Somebody else is asked to host ";
    public const string YouHostIt = "Thanks, you host ";
    public const string SkipIt = "Skip it";
    public const string HostsTakeTurns = "Each meetup is hosted by the next in turn. Nobody chosen: whoever made the series.";
    public const string YouRunNow = "You run the series now: ";
    public const string PollOpen = "a poll is open";
    public const string SeriesPaused = "Paused";
    public const string NobodyRunsIt = "Whoever ran it has left. An organizer can let it go on.";
    public const string SkipNext = "Skip the next";
    public const string PauseSeries = "Pause";
    public const string GoOn = "Go on";
    public const string StopSeries = "Stop";
    public const string KeepSeries = "Keep it";
    public const string CancelThatToo = "Cancel that too";
    public const string EveryOtherTime = "Every other time";
    public const string WhoHosts = "Who takes turns hosting?";
    public const string SkippedCount = "Dates that are skipped count.";
    public const string IWasAway = "I was away";
    public const string PauseUntilHint = "A date, or empty: until somebody lets it go on";
    public const string SkipReasonExample = "Optional; for example: holiday";
    public const string NothingToSkip = "There is no next date to skip.";
    public const string PausedSeries = "Paused: ";
    public const string GoesOn = "It goes on: ";
    public const string StoppedSeries = "Stopped: ";
    public const string NothingMoreIsPosted = " Nothing more is posted.";
    public const string StaysOn = "Already posted, and stays: ";
    public const string PostedStay = "Meetups that are already posted stay as they are.";
    public const string ChannelNeedsOrganizer = "Only organizers can send a series to another channel. Use the command there, or leave the channel out.";
    public const string WhichSeries = "Which series? Its id is in /meetup series list.";
    public const string AlwaysSomebodyElse = "Nobody else came to the last three. What now?";
    public const string HowToGoOn = "What becomes of it?";

    public static string ThatComesBack(string text) => $"“{Chat.Text.DisplayText.Shorten(text.Trim(), 60)}” comes back again and again, so it is a series.";

    public static string SkipDay(string day) => $"Skip {day}";

    public static string StoppedAlready(string title) => $"“{title}” is stopped already.";

    public static string SeriesLeftAlone(string title, string id) => $"“{title}” ({id}) is paused, because whoever ran it has left. /meetup series list lets you go on with it.";

    public static string HostedNextBy(string name) => $"{name} hosts the next";

    public static string NoSuchSeries(string id) => id.Length == 0 ? WhichSeries : $"There is no series {id} here. /meetup series list shows them.";

    public static string OnlySeriesHosts(string name, string act) => $"Only {name}, who takes turns hosting it, and organizers can {act} this series.";

    public static string CardsComeAhead(int days) => $"Its card comes {days} days before each one.";

    public static string ReallyStop(string title) => $"Stop “{title}”? It proposes nothing more.";

    public static string ClockMoves(string date, string clock) => $"On {date} it is at {clock}, because the clocks go forward then.";

    public static string HasPausedSince(string title) => $"“{title}” has been paused for 60 days. {HowToGoOn}";

    public static string PausedUntilDay(string day) => $"paused until {day}";

    /// <summary>"~~Thu 24 Dec~~ holiday".</summary>
    public static RichText SkippedOn(string day, string? reason) => [new Span.Struck(day, SkippedWord), reason is null ? "" : $" {reason}"];

    public static string UseZone(string zone) => $"Use {zone}";

    public static string KeepsZone(string own, string other) => $"It keeps its own clock, {own}. The community's is {other} now.";

    public static string LastTimeCame(int people) => $"Last time {people} came.";

    /// <summary>"No Coffee on Thu 24 Dec: holiday. Next: Thu 7 Jan."</summary>
    public static RichText NoMeetupOn(string title, RichText day, string? reason, RichText? next)
    {
        var line = new RichText(["No ", new Span.Strong(title), " on "]) + day + (reason is null ? "." : $": {reason}.");
        return next is null ? line : line + " Next: " + next + ".";
    }
}
