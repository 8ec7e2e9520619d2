using NodaTime;

namespace MeetupBot.Domain.Time;

/// <summary>
/// When a meetup is: an instant or a whole day. A whole day is a calendar date that is the same date for every reader, whatever their
/// zone.
/// </summary>
public readonly record struct MeetupTime : IComparable<MeetupTime>
{
    private static readonly LocalTime WholeDayBegins = new(9, 0);
    private static readonly LocalTime WholeDayEnds = new(21, 0);

    private readonly Instant _start;
    private readonly LocalDate? _day;

    private MeetupTime(Instant start, LocalDate? day)
    {
        this._start = start;
        this._day = day;
    }

    public bool IsWholeDay => _day is not null;

    /// <summary>The instant. Null for a whole day.</summary>
    public Instant? Start => _day is null ? _start : null;

    /// <summary>The date. Null for an instant.</summary>
    public LocalDate? Day => _day;

    /// <summary>The date of its start in a zone; of a whole day its own.</summary>
    public LocalDate DateIn(DateTimeZone zone) => _day ?? _start.InZone(zone).Date;

    /// <summary>
    /// Some days later, at the same time of day in a zone. A wall time that a clock change skips moves forward with it; of one that occurs twice, the
    /// first is taken.
    /// </summary>
    public MeetupTime PlusDays(int days, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return _day is { } date ? OnDay(date.PlusDays(days)) : At(Leniently(_start.InZone(zone).LocalDateTime.PlusDays(days), zone));
    }

    public static MeetupTime At(Instant start) => new(start, null);

    public static MeetupTime OnDay(LocalDate day) => new(default, day);

    public static bool operator <(MeetupTime left, MeetupTime right) => left.CompareTo(right) < 0;

    public static bool operator <=(MeetupTime left, MeetupTime right) => left.CompareTo(right) <= 0;

    public static bool operator >(MeetupTime left, MeetupTime right) => left.CompareTo(right) > 0;

    public static bool operator >=(MeetupTime left, MeetupTime right) => left.CompareTo(right) >= 0;

    /// <summary>How many days a whole day with this duration takes: at least one, and a day more for what is begun of it.</summary>
    public int DaysIn(Duration duration) => _day is null ? 0 : Math.Max(1, (int)Math.Ceiling(duration.TotalDays));

    /// <summary>
    /// From start to end, to show and to put in calendars: <paramref name="duration"/> from the start, or a whole day from
    /// midnight to midnight in <paramref name="zone"/>, several when the duration is longer than a day.
    /// </summary>
    public Interval Span(DateTimeZone zone, Duration duration)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return _day is { } date
            ? new Interval(Leniently(date.AtMidnight(), zone), Leniently(date.PlusDays(DaysIn(duration)).AtMidnight(), zone))
            : new Interval(_start, _start + duration);
    }

    /// <summary>
    /// The time taken as jobs see it: <paramref name="duration"/> from the start, or from 09:00 of a whole day to 21:00 of it or of
    /// the last one, in <paramref name="zone"/> (a wall time that a clock change skips moves forward with it, the first of
    /// two is taken). These hours are invented: no text of ours says them, but events on
    /// platforms without whole days, such as Discord's, begin and end with them.
    /// </summary>
    public Interval JobSpan(DateTimeZone zone, Duration duration)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return _day is { } date
            ? new Interval(Leniently(date.At(WholeDayBegins), zone), Leniently(date.PlusDays(DaysIn(duration) - 1).At(WholeDayEnds), zone))
            : new Interval(_start, _start + duration);
    }

    /// <summary>
    /// The instant by which times are sorted for readers in <paramref name="zone"/>. A whole day sorts at its first instant there, before
    /// the instants of that day.
    /// </summary>
    public Instant PlaceIn(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return _day is { } date ? Leniently(date.AtMidnight(), zone) : _start;
    }

    /// <summary>
    /// A total order without a zone: a whole day sorts at its midnight in UTC. To show times, sort by <see cref="MeetupTimeOrder"/>.
    /// </summary>
    public int CompareTo(MeetupTime other) => MeetupTimeOrder.Utc.Compare(this, other);

    private static Instant Leniently(LocalDateTime local, DateTimeZone zone) =>
        local.InZoneLeniently(zone).ToInstant();
}
