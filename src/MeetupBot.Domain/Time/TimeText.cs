using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Domain.Time;

/// <summary>
/// Times in plain English text, for places without the platform's own time markup. While they are ahead,
/// <c>WhenReader</c> reads them back; several whole days as one meetup when it is told so.
/// </summary>
public static class TimeText
{
    private static readonly LocalDatePattern ShortDate = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    private static readonly LocalDatePattern LongDate = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");
    private static readonly LocalDatePattern DayOnly = LocalDatePattern.CreateWithInvariantCulture("ddd d");
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern WithSeconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");
    private static readonly OffsetPattern ShortOffset = OffsetPattern.CreateWithInvariantCulture("+H");
    private static readonly OffsetPattern LongOffset = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    /// <summary>
    /// "Sat 5 Dec 10:00", or "Sat 5 Dec" for a whole day. The year is added unless it is the present one. The offset is added, as in
    /// "Sun 25 Oct 01:30 UTC+1", when that local time occurs twice.
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

    /// <summary>Whether it begins or ends at a local time that occurs twice, so that its clock alone does not say when.</summary>
    public static bool IsTwice(MeetupTime time, Duration duration, DateTimeZone zone) =>
        time.Start is { } start && (IsTwice(start.InZone(zone)) || IsTwice((start + duration).InZone(zone)));

    /// <summary>"10:00", the time of day alone.</summary>
    public static string ClockTime(Instant instant, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return ClockIn(instant.InZone(zone));
    }

    /// <summary>
    /// "Sat 5 Dec 10:00–12:00", with both dates when it ends on another one, "Sat 5 Dec 22:00 – Sun 6 Dec 03:00"; a whole
    /// day is just its date, several are "Sat 5 – Mon 7 Dec".
    /// </summary>
    /// <param name="duration">Of whole days, so many times 24 h.</param>
    public static string Range(MeetupTime time, Duration duration, DateTimeZone zone, Instant? now = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var today = now?.InZone(zone).Date;
        if (time.Day is { } day)
            return Days(day, time.DaysIn(duration), today);
        var begins = time.Start!.Value.InZone(zone);
        var ends = (time.Start.Value + duration).InZone(zone);
        // An offset behind the end alone would be taken for both.
        var isTwice = IsTwice(begins) || IsTwice(ends);
        var start = $"{Date(begins.Date, today)} {ClockIn(begins, isTwice)}";
        if (begins.Date == ends.Date)
            return $"{start}–{ClockIn(ends, isTwice)}";
        return ends.TimeOfDay == LocalTime.Midnight && ends.Date == begins.Date.PlusDays(1) && !isTwice
            ? $"{start}–24:00"
            : $"{start} – {Date(ends.Date, today)} {ClockIn(ends, isTwice)}";
    }

    /// <summary>
    /// "2026-12-05 10:00, 2026-12-06 all day", to fill in a form. In <paramref name="zone"/>, <c>WhenReader</c> reads the same times from it,
    /// to the second, on any day before them.
    /// </summary>
    public static string ForTyping(IEnumerable<MeetupTime> times, DateTimeZone zone) => ForTyping(times, zone, null);

    /// <summary>
    /// The same with the end: "2026-12-05 10:00-12:00", "2026-12-05 22:00 - 2026-12-06 03:00", and "2026-12-05 - 2026-12-07 as one"
    /// for whole days that are one meetup.
    /// </summary>
    public static string ForTyping(IEnumerable<MeetupTime> times, DateTimeZone zone, Duration? length) =>
        string.Join(", ", times.Select(time => ForTyping(time, length, zone)));

    internal static string ForTyping(MeetupTime time, Duration? length, DateTimeZone zone)
    {
        if (time.Day is { } day)
            return DaysForTyping(day, length is { } days ? time.DaysIn(days) : 1);
        var begins = time.Start!.Value.InZone(zone);
        if (length is not { } lasting || lasting <= Duration.Zero)
            return ForTyping(begins);
        var ends = (time.Start.Value + lasting).InZone(zone);
        var isPlain = !IsTwice(begins) && !IsTwice(ends);
        if (isPlain && begins.Date == ends.Date)
            return $"{ForTyping(begins)}-{Typed(ends)}";
        return isPlain && ends.TimeOfDay == LocalTime.Midnight && begins.Date.PlusDays(1) == ends.Date && lasting <= Duration.FromHours(12)
            ? $"{ForTyping(begins)}-24:00"
            : $"{ForTyping(begins, !isPlain)} - {ForTyping(ends, !isPlain)}";
    }

    internal static string Date(LocalDate date, LocalDate? today)
    {
        return (date.Year == today?.Year ? ShortDate : LongDate).Format(date);
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

    private static string Days(LocalDate first, int days, LocalDate? today)
    {
        if (days <= 1)
            return Date(first, today);
        var last = first.PlusDays(days - 1);
        var isSameMonth = first.Month == last.Month && first.Year == last.Year;
        return isSameMonth ? $"{DayOnly.Format(first)} – {Date(last, today)}" : $"{Date(first, today)} – {Date(last, today)}";
    }

    private static string DaysForTyping(LocalDate first, int days) =>
        days <= 1 ? $"{IsoDate(first)} all day" : $"{IsoDate(first)} - {IsoDate(first.PlusDays(days - 1))} as one";

    /// <summary>A minus after a clock time would be the dash of a range, unless a T marks the ISO form.</summary>
    private static string ForTyping(ZonedDateTime local, bool withOffset = false)
    {
        if (!withOffset && !IsTwice(local))
            return $"{IsoDate(local.Date)} {Typed(local)}";
        return IsoDate(local.Date) + (local.Offset < Offset.Zero ? "T" : " ") + Typed(local) + LongOffset.Format(local.Offset);
    }

    private static string Typed(ZonedDateTime local) => (local.Second == 0 ? HourAndMinute : WithSeconds).Format(local.TimeOfDay);

    private static string ClockIn(ZonedDateTime local, bool withOffset = false) =>
        withOffset || IsTwice(local) ? $"{Clock(local.TimeOfDay)} UTC{OffsetOf(local.Offset)}" : Clock(local.TimeOfDay);

    private static bool IsTwice(ZonedDateTime local) => local.Zone.MapLocal(local.LocalDateTime).Count == 2;
}
