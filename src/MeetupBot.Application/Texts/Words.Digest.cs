using System.Globalization;
using NodaTime;

namespace MeetupBot.Application.Texts;

public static partial class Words
{
    /// <summary>The name of the month, such as "December".</summary>
    public static string MonthName(YearMonth month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month.Month);

    public static string DigestTitle(YearMonth month) => $"What {MonthName(month)} brought";

    public static string DigestFirstMeetings(int meetings) =>
        $"{meetings} pairs met for the first time.";

    public static string DigestNewcomers(string names) => $"Welcome to {names}, who met somebody here.";

    public static string DigestAndOthers(int people) => people == 1 ? "somebody else" : $"{people} others";

    public static string DigestHosts(string names, int meetups) => $"Thanks to {names} for hosting {(meetups == 1 ? "a meetup" : $"{meetups} meetups")}.";
}
