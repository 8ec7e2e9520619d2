using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Offers days in a row where the weekdays are not those of the dates.</summary>
internal static class RunInstead
{
    private const int DaysInWeek = 7;

    /// <summary>"Fri-Sat 12-13 Dec": the dates as typed, and the weekdays that are nearest to them.</summary>
    public static Suggestion[] Of(Member member, DayResolver days)
    {
        if (member is not { Date: not null, DateEnd: not null, Weekday: { } weekday, WeekdayEnd: { } last })
            return [];
        var dated = member with { Weekday = null, WeekdayEnd = null };
        if (days.FindStart(dated, _ => true).Date is not { } from || days.FindEnd(dated, from).Date is not { } to)
            return [];
        var first = from.PlusDays(-DaysInWeek / 2).DayOfWeek == weekday ? from.PlusDays(-DaysInWeek / 2) : from.PlusDays(-DaysInWeek / 2).Next(weekday);
        return [Run(from, to), Run(first, first.DayOfWeek == last ? first : first.Next(last))];

        static Suggestion Run(LocalDate begins, LocalDate ends) => new($"{TimeText.IsoDate(begins)} - {TimeText.IsoDate(ends)}");
    }
}
