using NodaTime;

namespace MeetupBot.Domain.Meetups;

/// <summary>When a meetup comes back that is held once a month.</summary>
public static class NextMonth
{
    /// <summary>
    /// The same weekday of the next month, counted from its beginning: after the second Saturday comes the second Saturday. After a fifth
    /// one that the month does not have comes its last.
    /// </summary>
    /// <param name="after">The day found is later than this: months that are past are left out.</param>
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
