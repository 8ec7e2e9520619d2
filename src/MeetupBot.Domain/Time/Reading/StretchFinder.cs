using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;
using NodaTime.Calendars;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Finds the days of weeks and months.</summary>
internal sealed class StretchFinder(DayFinder finder)
{
    private const int DaysInWeek = 7;
    private const int MostDaysInMonth = 31;

    /// <summary>The first and the last day of a stretch; null for a week that the year does not have.</summary>
    public DateInterval? Find(Scope scope)
    {
        switch (scope)
        {
            case Scope.OfWeek { IsWeekend: true } weekend:
                return new DateInterval(finder.Monday(weekend.Ahead).PlusDays(DaysInWeek - 2), finder.Monday(weekend.Ahead).PlusDays(DaysInWeek - 1));
            case Scope.OfWeek week:
                return Week(finder.Monday(week.Ahead));
            case Scope.OfWeekNumber { Year: { } year } number:
                return finder.OnIsoWeek(year, number.Week, IsoDayOfWeek.Monday).Date is { } monday ? Weeks(monday, number) : null;
            case Scope.OfWeekNumber number:
                return Candidates(number).FirstOrDefault(week => week?.End >= finder.Today);
            case Scope.PartOfMonth part:
                return PartOf(part, 0) is var near && near.End < finder.Today && part.Month is Scope.OfMonth { Year: null } ? PartOf(part, 1) : near;
            default:
                var first = FirstOfMonth(scope);
                return new DateInterval(first, first.With(DateAdjusters.EndOfMonth));
        }
    }

    public LocalDate FirstOfMonth(Scope scope) => scope switch
    {
        Scope.OfMonth { Year: { } year } named => new LocalDate(year, named.Month, 1),
        Scope.OfMonth named => new LocalDate(finder.Today.Year + (named.Month < finder.Today.Month ? 1 : 0), named.Month, 1),
        Scope.PartOfMonth part => FirstOfMonth(part.Month),
        Scope.OfMonthAhead ahead => finder.Today.With(DateAdjusters.StartOfMonth).PlusMonths(ahead.Ahead),
        _ => finder.Today.With(DateAdjusters.StartOfMonth),
    };

    private DateInterval PartOf(Scope.PartOfMonth part, int yearsLater)
    {
        var first = FirstOfMonth(part.Month).PlusYears(yearsLater);
        var (from, to) = part.Part switch
        {
            MonthPart.Early => (1, 10),
            MonthPart.Mid => (11, 20),
            MonthPart.FirstHalf => (1, 15),
            MonthPart.SecondHalf => (16, MostDaysInMonth),
            _ => (21, MostDaysInMonth),
        };
        var last = first.With(DateAdjusters.EndOfMonth);
        return new DateInterval(first.PlusDays(from - 1), LocalDate.Min(first.PlusDays(to - 1), last));
    }

    private IEnumerable<DateInterval?> Candidates(Scope.OfWeekNumber number)
    {
        for (var year = finder.Today.Year - 1; year <= finder.Today.Year + 7; year++)
        {
            if (finder.OnIsoWeek(year, number.Week, IsoDayOfWeek.Monday).Date is { } monday && Weeks(monday, number) is { } weeks)
                yield return weeks;
        }
    }

    /// <summary>From the first week to the last one, which may be of the next year; null when that has no such week.</summary>
    private DateInterval? Weeks(LocalDate monday, Scope.OfWeekNumber number)
    {
        if (number.Last is not { } last)
            return Week(monday);
        var year = WeekYearRules.Iso.GetWeekYear(monday) + (last < number.Week ? 1 : 0);
        return finder.OnIsoWeek(year, last, IsoDayOfWeek.Monday).Date is { } end ? new DateInterval(monday, end.PlusDays(DaysInWeek - 1)) : null;
    }

    private static DateInterval Week(LocalDate monday) => new(monday, monday.PlusDays(DaysInWeek - 1));
}
