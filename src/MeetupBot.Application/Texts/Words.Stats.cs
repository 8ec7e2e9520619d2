using System.Globalization;
using MeetupBot.Domain.Statistics;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string StatsTitle = "The community in numbers";
    public const string TotalsOnly = "Totals only: nobody is named, and groups of fewer than 5 are not told apart.";
    public const string SeeTheCharts = "See the charts";
    public const string HelpStats = "the community in numbers, without names";
    public const string FirstMeetingsPerMonth = "First meetings per month";
    public const string FirstMeetingsNote = "Two people met for the first time, at a meetup or outside: both say so, and neither keeps it private. Fewer than 5 people are not counted, nor is a meetup that only some see.";
    public const string ShowUpTitle = "Who showed up";
    public const string ShowUpNote = "Of those who said they would come, the share who checked in. Meetups where nobody did are left out. It is said where at least 5 came and at least 5 did not.";
    public const string ShowUpUnknown = "Too few came, or too few did not, to show it.";
    public const string WhereTitle = "Where members are";
    public const string WhereNote = "As members wrote it in their own settings. Areas of fewer than 5 count as other.";
    public const string WhereUnknown = "Too few have said where they are to show it without telling who they are.";
    public const string MetTitle = "Who has met somebody";
    public const string OtherAreas = "other or not said";
    public const string MonthByMonth = "Month by month";
    public const string MonthColumn = "Month";
    public const string FirstMeetingsColumn = "First meetings";
    public const string ShowUpColumn = "Showed up";
    public const string HaveMetSomebody = "have met somebody";
    public const string HaveMetNobody = "have met nobody yet";
    public const string TooFew = "too few to say";
    public const string DashedMonths = "A dashed month has too few to say, or none.";
    public const string FirstMeetingsLater = "First meetings are counted here once at least 5 people are in them.";

    /// <summary>Null: too few to say, or none. The two must look alike.</summary>
    public static string FirstMeetingsLately(int? thisMonth, int? lastMonth) => (thisMonth, lastMonth) switch
    {
        (null, null) => FirstMeetingsLater,
        (null, { } last) => $"{last} first meetings last month, at meetups and outside; too few to say yet this month.",
        ({ } now, null) => $"{now} first meetings this month, at meetups and outside; too few to say last month.",
        ({ } now, { } last) => $"{now} first meetings this month, {last} last month, at meetups and outside.",
    };

    public static string MetNobodyCount(int nobody, int known) =>
        SmallGroups.MaySplit(nobody, known) ? $"{nobody} of the {known} people known here have met nobody yet, as far as may be said."
        : known - nobody >= SmallGroups.Least ? "Most people known here have met somebody."
        : "Once at least 5 people have met somebody, this says how many.";

    /// <param name="hosts">Not told when they are a few.</param>
    public static string HostedThisYear(int held, int hosts) => held == 0
        ? "No meetup was held in the last 12 months."
        : $"{Count(held, "meetup", "meetups")} in the last 12 months{(hosts < SmallGroups.Least ? "" : $", hosted by {hosts} people")}.";

    public static string ShowUp(double rate) => $"Of those who said they would come, {Percent(rate)} did.";

    public static string Percent(double rate) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(rate * 100)} %");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
