using NodaTime;

namespace MeetupBot.Domain.Time;

/// <summary>When a meetup begins: an instant, or a whole day, a plain date that never shifts by a zone.</summary>
public readonly record struct MeetupTime : IComparable<MeetupTime>
{
    private static readonly LocalTime DayBegins = new(9, 0);
    private static readonly LocalTime DayEnds = new(21, 0);

    private MeetupTime(Instant? start, LocalDate? day)
    {
        Start = start;
        Day = day;
    }

    public Instant? Start { get; }

    public LocalDate? Day { get; }

    public bool IsWholeDay => Day is not null;

    public static MeetupTime At(Instant start) => new(start, null);

    public static MeetupTime OnDay(LocalDate day) => new(null, day);

    /// <summary>From start to end; a whole day is 09:00–21:00 in the zone, moved past a gap if there is one.</summary>
    public Interval Span(DateTimeZone zone, Duration duration) => Day is { } day
        ? new Interval(zone.AtLeniently(day + DayBegins).ToInstant(), zone.AtLeniently(day + DayEnds).ToInstant())
        : new Interval(Start!.Value, Start.Value + duration);

    /// <summary>Whole days stand at their morning in UTC, which is right to half a day: enough to order candidates.</summary>
    public int CompareTo(MeetupTime other) => Key.CompareTo(other.Key);

    private Instant Key => Start ?? Day!.Value.At(DayBegins).InUtc().ToInstant();
}
