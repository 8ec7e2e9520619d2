using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Calendar;

/// <summary>Meetups of one or several whole days. The time holds the first date; the duration is 24 h for each day.</summary>
public static class WholeDays
{
    /// <summary>The last date, inclusive. A duration under 24 h is one day; hours beyond the last full day are ignored.</summary>
    public static LocalDate Last(LocalDate first, Duration duration) => first.PlusDays(Math.Max(1, duration.Days) - 1);

    /// <summary>
    /// For lists of events that have no whole days, such as Discord's: from the first day's hours in <paramref name="zone"/> to the end of
    /// the last day's. A moment keeps its true span.
    /// </summary>
    public static Interval Hours(MeetupTime time, Duration duration, DateTimeZone zone)
    {
        if (time.Day is not { } first)
            return time.Span(zone, duration);
        var oneDay = Duration.FromDays(1);
        return new Interval(
            time.Span(zone, oneDay).Start,
            MeetupTime.OnDay(Last(first, duration)).Span(zone, oneDay).End);
    }
}
