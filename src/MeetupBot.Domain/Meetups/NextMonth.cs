using NodaTime;

namespace MeetupBot.Domain.Meetups;

/// <summary>The next date of a monthly meetup.</summary>
public static class NextMonth
{
    /// <summary>
    /// The same weekday of the next month, counted from the start of the month: the second Saturday is followed by the second Saturday. If
    /// the month has no fifth one, its last is taken.
    /// </summary>
    /// <param name="after">The result is later than this. Months in the past are skipped.</param>
    public static LocalDate SameWeekday(LocalDate day, LocalDate after)
    {
        var weeks = (day.Day - 1) / 7;
        var month = day.ToYearMonth();
        LocalDate found;
        do
        {
            month = month.PlusMonths(1);
            found = Of(month, day.DayOfWeek, weeks);
        }
        while (found <= after);
        return found;
    }

    private static LocalDate Of(YearMonth month, IsoDayOfWeek weekday, int weeks)
    {
        var first = month.OnDayOfMonth(1);
        var found = first.With(DateAdjusters.NextOrSame(weekday)).PlusWeeks(weeks);
        return found.Month == first.Month ? found : found.PlusWeeks(-1);
    }
}
