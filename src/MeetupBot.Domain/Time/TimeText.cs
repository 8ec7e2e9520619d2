using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Time;

/// <summary>
/// Times in plain English text, for places where the platform's own time markup is not available. <c>WhenReader</c> can read future
/// times in this form, except a range over midnight.
/// </summary>
public static class TimeText
{
    private const int MonthsAheadWithoutYear = 11;

    private static readonly LocalDatePattern ShortDate = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    private static readonly LocalDatePattern LongDate = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern WithSeconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly OffsetPattern ShortOffset = OffsetPattern.CreateWithInvariantCulture("+H");
    private static readonly OffsetPattern LongOffset = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    /// <summary>
    /// "Sat 5 Dec 10:00", or "Sat 5 Dec" for a whole day. The year is added unless the date is from a month ago to eleven months ahead. The
    /// offset is added, as in "Sun 25 Oct 01:30 UTC+1", when that local time occurs twice.
    /// </summary>
    /// <param name="now">Null for text that is stored: the year is always added.</param>
    public static string Of(MeetupTime time, DateTimeZone zone, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var today = now?.InZone(zone).Date;
        if (time.Day is { } day)
            return Date(day, today);
        var local = time.Start!.Value.InZone(zone);
        return $"{Date(local.Date, today)} {ClockIn(local)}";
    }

    /// <summary>"10:00", the time of day alone.</summary>
    public static string ClockTime(Instant instant, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return ClockIn(instant.InZone(zone));
    }

    /// <summary>"Sat 5 Dec 10:00 (Europe/London)". A whole day has no zone.</summary>
    public static string WithZone(MeetupTime time, DateTimeZone zone, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return time.IsWholeDay ? Of(time, zone, now) : $"{Of(time, zone, now)} ({zone.Id})";
    }

    /// <summary>"Sat 5 Dec 10:00–12:00", with both dates when it ends on another day. A whole day is only its date.</summary>
    public static string Range(MeetupTime time, Duration duration, DateTimeZone zone, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (time.Start is not { } start)
            return Of(time, zone, now);
        var begins = start.InZone(zone);
        var ends = (start + duration).InZone(zone);
        var end = begins.Date == ends.Date ? ClockIn(ends) : Of(MeetupTime.At(start + duration), zone, now);
        return $"{Of(time, zone, now)}–{end}";
    }

    /// <summary>
    /// "2026-12-05 10:00, 2026-12-06 all day", to fill in a form. In <paramref name="zone"/>, <c>WhenReader</c> reads the same times from it,
    /// to the second, on any day before them.
    /// </summary>
    public static string ForTyping(IEnumerable<MeetupTime> times, DateTimeZone zone) => ForTyping(times, zone, null);

    internal static string ForTyping(IEnumerable<MeetupTime> times, DateTimeZone zone, Duration? length) =>
        string.Join(", ", times.Select(time => ForTyping(time, zone, length)));

    internal static string Date(LocalDate date, LocalDate? today)
    {
        var isNear = today is { } day && date >= day.PlusMonths(-1) && date < day.PlusMonths(MonthsAheadWithoutYear);
        return (isNear ? ShortDate : LongDate).Format(date);
    }

    internal static string Local(LocalDateTime local, LocalDate today) => $"{Date(local.Date, today)} {Clock(local.TimeOfDay)}";

    internal static string Clock(LocalTime time) => HourAndMinute.Format(time);

    internal static string IsoDate(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>"+1", "-3:30": the offset as people write it after UTC.</summary>
    internal static string OffsetOf(Offset offset)
    {
        var isWholeHours = offset.Seconds % NodaConstants.SecondsPerHour == 0;
        return (isWholeHours ? ShortOffset : LongOffset).Format(offset);
    }

    private static string ForTyping(MeetupTime time, DateTimeZone zone, Duration? length)
    {
        if (time.Day is { } day)
            return $"{IsoDate(day)} all day";
        var local = time.Start!.Value.InZone(zone);
        var clock = (local.Second == 0 ? HourAndMinute : WithSeconds).Format(local.TimeOfDay);
        var end = length is { } wallTime && wallTime < Duration.FromDays(1)
            ? " to " + Clock(local.TimeOfDay.PlusSeconds((long)wallTime.TotalSeconds))
            : "";
        return IsoDate(local.Date) + Separated(local, clock) + end;
    }

    /// <summary>A minus after a clock time would be the dash of a range, unless a T marks the ISO form.</summary>
    private static string Separated(ZonedDateTime local, string clock)
    {
        if (!IsTwice(local))
            return $" {clock}";
        return (local.Offset < Offset.Zero ? "T" : " ") + clock + LongOffset.Format(local.Offset);
    }

    private static string ClockIn(ZonedDateTime local) =>
        IsTwice(local) ? $"{Clock(local.TimeOfDay)} UTC{OffsetOf(local.Offset)}" : Clock(local.TimeOfDay);

    private static bool IsTwice(ZonedDateTime local) => local.Zone.MapLocal(local.LocalDateTime).Count == 2;
}
