using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Application.Texts;

/// <summary>
/// Draws times as spans. The zone and the current time are used for whole days, menus and plain-text fallbacks; everything else shows on
/// the reader's own clock.
/// </summary>
public sealed class TimePhrases(DateTimeZone zone, Instant now)
{
    /// <summary>A card names its times several times, in its text and in each menu, and writing one costs more than all else about it.</summary>
    private readonly Dictionary<MeetupTime, string> _written = [];

    public DateTimeZone Zone { get; } = zone;

    public Instant Now { get; } = now;

    /// <summary>"Sat 5 Dec 10:00"; a whole day is a plain date.</summary>
    public RichText When(MeetupTime time, bool bold = false) => time.Start is { } start
        ? [new Span.Timestamp(start, MomentStyle.Full, WithZone(time), bold)]
        : bold ? [new Span.Strong(TimeText.Of(time, Zone, Now))] : TimeText.Of(time, Zone, Now);

    /// <summary>The start of a moment; of whole days the first and the last: "Sat 5 – Mon 7 Dec".</summary>
    public RichText Days(MeetupTime time, Duration duration, bool bold = false)
    {
        if (time.DaysIn(duration) < 2)
            return When(time, bold);
        var days = TimeText.Range(time, duration, Zone, Now);
        return bold ? [new Span.Strong(days)] : days;
    }

    /// <summary>
    /// "Sat 5 Dec 10:00–12:00 (in 3 days)", "Sat 5 Dec 22:00 – Sun 6 Dec 03:00 (tomorrow)" or "Sat 5 – Mon 7 Dec (in 3 days)".
    /// </summary>
    public RichText Span(MeetupTime time, Duration duration) => Range(time, duration, bold: true) + " (" + Distance(time, duration) + ")";

    /// <summary>The same without how far ahead it is.</summary>
    /// <param name="isDayKnown">Whether the day was just named; a time that begins and ends on it is then "15:00–17:00".</param>
    public RichText Range(MeetupTime time, Duration duration, bool bold = false, bool isDayKnown = false) =>
        time.Start is { } start ? StartAndEnd(start, start + duration, bold, isDayKnown) : Days(time, duration, bold);

    /// <summary>
    /// The date in <see cref="Zone"/> on which a moment begins and ends; null when it ends on another one, and for whole days. The midnight after
    /// an evening is no other day to people.
    /// </summary>
    public LocalDate? OnlyDay(MeetupTime time, Duration duration) => time.Start is { } start ? OnlyDay(start, start + duration) : null;

    /// <summary>"Fri 18:00 (in 2 days)".</summary>
    public RichText Until(Instant instant) => When(MeetupTime.At(instant)) + " (" + Distance(instant) + ")";

    public RichText Distance(Instant instant) =>
        [new Span.Timestamp(instant, MomentStyle.Distance, WithZone(MeetupTime.At(instant)))];

    /// <summary>
    /// How far the start is; of whole days in days by the calendar of <see cref="Zone"/>: "tomorrow", "in 3 days", "day 2 of 3", "yesterday".
    /// Words, because a platform would count the hours to an hour that a whole day does not have.
    /// </summary>
    public RichText Distance(MeetupTime time, Duration duration)
    {
        if (time.Day is not { } first)
            return Distance(time.Start!.Value);
        var (today, days) = (Now.InZone(Zone).Date, time.DaysIn(duration));
        var passed = Period.DaysBetween(first, today);
        return passed > 0 && passed < days ? Words.DayOf(passed + 1, days) : Words.DaysAway(passed < days ? -passed : days - 1 - passed);
    }

    /// <summary>
    /// An instant that follows from a meetup's time, such as its end; only the date in the meetup's zone when that is a whole day, whose hours
    /// are invented for jobs.
    /// </summary>
    public RichText Following(Meetup meetup, Instant instant) => meetup.Time is { IsWholeDay: true }
        ? When(MeetupTime.OnDay(instant.InZone(meetup.Zone).Date))
        : When(MeetupTime.At(instant));

    /// <summary>Plain text with the zone, for menus, which can't show each reader's clock.</summary>
    public string ForMenu(MeetupTime time) => WithZone(time);

    /// <summary>The same; several whole days with their last one.</summary>
    public string ForMenu(MeetupTime time, Duration duration) =>
        time.IsWholeDay ? TimeText.Range(time, duration, Zone, Now) : ForMenu(time);

    /// <summary>Plain text without the zone.</summary>
    public string Plain(MeetupTime time) => TimeText.Of(time, Zone, Now);

    /// <summary>"Thu 24 Dec – Sun 3 Jan", or one date for one day, in plain text.</summary>
    public string PlainDays(LocalDate first, LocalDate last) =>
        TimeText.Range(MeetupTime.OnDay(first), Duration.FromDays(Period.DaysBetween(first, last) + 1), Zone, Now);

    private string WithZone(MeetupTime time)
    {
        if (!_written.TryGetValue(time, out var text))
            _written[time] = text = ZonedTimeText.Write(time, Zone, Now);
        return text;
    }

    private RichText StartAndEnd(Instant start, Instant end, bool bold, bool isDayKnown)
    {
        var isOneDay = OnlyDay(start, end) is not null;
        return Moment(start, isOneDay && isDayKnown, bold) + (isOneDay ? "–" : " – ") + Moment(end, isOneDay, bold);
    }

    private LocalDate? OnlyDay(Instant start, Instant end)
    {
        var (begins, ends) = (start.InZone(Zone), end.InZone(Zone));
        var isMidnight = ends.TimeOfDay == LocalTime.Midnight && ends.Date == begins.Date.PlusDays(1);
        return begins.Date == ends.Date || isMidnight ? begins.Date : null;
    }

    private RichText Moment(Instant at, bool isDayKnown, bool bold) =>
        [new Span.Timestamp(at, isDayKnown ? MomentStyle.TimeOnly : MomentStyle.Full, WithZone(MeetupTime.At(at)), bold)];
}
