using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Calendar;

/// <summary>Meetups that take one or more whole days. The time holds the first date, the duration 24 h for each day.</summary>
public static class WholeDays
{
    private static readonly LocalTime Begins = new(9, 0);
    private static readonly LocalTime Ends = new(21, 0);

    /// <summary>The last date, inclusive. A day that the duration only begins counts as a day.</summary>
    public static LocalDate Last(LocalDate first, Duration duration) => first.PlusDays(Math.Max(1, (int)Math.Ceiling(duration.TotalDays)) - 1);

    /// <summary>
    /// The span in event lists that have no whole days, such as Discord's: from 09:00 of the first day to 21:00 of the last in
    /// <paramref name="zone"/>. A time that a clock change skips moves forward with it; of two equal times the first counts. A moment
    /// keeps its own span.
    /// </summary>
    public static Interval Hours(MeetupTime time, Duration duration, DateTimeZone zone) => time.Day is { } first
        ? new Interval(
            first.At(Begins).InZoneLeniently(zone).ToInstant(),
            Last(first, duration).At(Ends).InZoneLeniently(zone).ToInstant())
        : time.Span(zone, duration);
}
