using MeetupBot.Domain.Time.Zones;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string LinkNoGood = "This link has expired, or is not complete";
    public const string LinkNoGoodHint = "Links to pages last for a day, those for check-in until it closes, and those to a poll's grid until a week after it at most. Ask for a new one in the chat: by the button that led here, or by /meetup connections or /meetup stats.";
    public const string NoPageHere = "There is no page here";
    public const string NoPageHereHint = "Part of the address may be missing or mistyped. Ask for the page in the chat: /meetup help says what there is.";
    public const string ToTheSandbox = "To the sandbox";
    public const string NetworkNobody = "There is nobody in the picture yet. It shows people once both of you say that you met: after a meetup you are asked who you met, and /meetup met adds anybody you met elsewhere.";
    public const string NetworkNobodyDescription = "A picture of you with three free places around you.";
    public const string NetworkYou = "You";
    public const string NetworkTable = "Whom you have met";
    public const string NetworkFarTable = "People they know";
    public const string NetworkFarNote = "Shown only if both say they met, and both allow it.";
    public const string NameColumn = "Name";
    public const string FirstMetColumn = "First met";
    public const string TimesColumn = "Times";
    public const string ThroughColumn = "Through";
    public const string JustOnce = "once";

    private static readonly LocalDatePattern DayOfYear = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");
    private static readonly LocalDateTimePattern ClockTime = LocalDateTimePattern.CreateWithInvariantCulture("ddd d MMM HH:mm");

    /// <summary>"Sat 5 Dec 2026". Pages show the year, because people read them much later.</summary>
    public static string Day(Instant at, DateTimeZone zone) => DayOfYear.Format(at.InZone(zone).Date);

    /// <param name="only">The name of the one person met; null when there are several.</param>
    public static string NetworkFarTableOf(string? only) => only is null ? NetworkFarTable : $"People {only} knows";

    /// <param name="only">The name of the one person met; null when there are several.</param>
    public static string NetworkLegend(string? only, int further) => only is not null
        ? $"You and {only}, whom you have met{(further == 0 ? "" : $"; beyond {only}, people {only} has met")}. A line joins two people who have met."
        : further == 0
        ? "You are in the middle, and around you are the people you have met. A line joins two people who have met."
        : "You are in the middle. Around you are the people you have met, and outside are people they have met. A line joins two people who have met.";

    public static string NetworkDescription(string? only, int met, int further) => only is not null
        ? $"A picture of you and {only}, whom you have met{(further == 0 ? ". The table below says" : $", and beyond {only} {Count(further, "person", "people")} whom {only} has met. The tables below say")} the same."
        : further == 0
        ? $"A picture of {Count(met, "person", "people")} around you, whom you have met. The table below says the same."
        : $"A picture of {Count(met, "person", "people")} around you, whom you have met, and outside {Count(further, "person", "people")} whom they have met. The tables below say the same.";

    /// <summary>Follows a sentence about everybody whom the viewer says they met.</summary>
    public static string NotDrawnYet(int people) => people switch
    {
        0 => "",
        1 => " One of them has not said so yet, so they are not shown here.",
        _ => $" {people} of them have not said so yet, so they are not shown here.",
    };

    public static string NetworkCut(int shown) => $"The picture shows the {shown} whom you met last; the table has all.";

    public static string LastMet(int times, string when) => times == 2 ? $"twice, last {when}" : $"{times} times, last {when}";

    public static string OwnPage(Instant until, DateTimeZone zone) =>
        $"This is your own view: the link is yours alone, so keep it to yourself. It opens until {ClockTime.Format(until.InZone(zone).LocalDateTime)} ({ZoneNames.TimeOf(zone)}).";
}
