using System.Globalization;
using MeetupBot.Domain.Statistics;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    public const string StatsTitle = "The community in numbers";
    public const string TotalsOnly = "Totals only: nobody is named, and groups of fewer than 5 are not told apart.";
    public const string SeeThePlots = "See the plots";
    public const string HelpStats = "the community in numbers, without names";
    public const string FirstMeetingsPerMonth = "First meetings per month";
    public const string FirstMeetingsNote = "Two people met for the first time, by the word of either.";
    public const string ShowUpTitle = "Who showed up";
    public const string ShowUpNote = "Of those who said they would come, the share who did; where nobody checked in, all but those who say they were not there.";
    public const string ShowUpUnknown = "Nobody has said yet who was there, so there is nothing to show.";
    public const string WhereTitle = "Where members are";
    public const string WhereNote = "As members wrote it in their own settings. Areas of fewer than 5 count as other.";
    public const string WhereUnknown = "Too few have said where they are to show it without telling who they are.";
    public const string MetTitle = "Who has met somebody";
    public const string OtherAreas = "other";
    public const string NotKnown = "not known";
    public const string MonthByMonth = "Month by month";
    public const string MonthColumn = "Month";
    public const string FirstMeetingsColumn = "First meetings";
    public const string ShowUpColumn = "Showed up";
    public const string HaveMetSomebody = "have met somebody";
    public const string HaveMetNobody = "have met nobody yet";
    public const string FewerThanFive = "fewer than 5";

    public static string FirstMeetingsLately(int thisMonth, int lastMonth) => (thisMonth, lastMonth) switch
    {
        (0, 0) => "No first meetings this month or last.",
        (0, _) => $"No first meetings yet this month, {lastMonth} last month.",
        (_, 0) => $"{Count(thisMonth, "first meeting", "first meetings")} this month, none last month.",
        _ => $"{Count(thisMonth, "first meeting", "first meetings")} this month, {lastMonth} last month.",
    };

    public static string MetNobodyCount(int nobody, int known) => nobody == 0
        ? "Everybody whom I know here has met somebody."
        : $"Of {Count(known, "member", "members")} whom I know, {(SmallGroups.MaySay(nobody) ? Number(nobody) : FewerThanFive)} have met nobody yet.";

    public static string HostedThisYear(int held, int hosts) => held == 0
        ? "No meetup was held in the last 12 months."
        : $"{Count(held, "meetup", "meetups")} in the last 12 months, hosted by {Count(hosts, "person", "people")}.";

    public static string ShowUp(double rate) => $"Of those who said they would come, {Percent(rate)} did.";

    public static string Percent(double rate) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(rate * 100)} %");

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
