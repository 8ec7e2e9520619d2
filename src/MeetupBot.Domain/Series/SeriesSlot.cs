using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>Dates with a time of day.</summary>
/// <param name="Clock">On the clock of the series' zone. Null: whole days.</param>
public sealed record SeriesSlot(SeriesRule Rule, LocalTime? Clock)
{
    /// <summary>
    /// The time on one of its dates. A wall time that a clock change skips moves forward with it; of one that occurs twice, the first is taken.
    /// </summary>
    public MeetupTime TimeOn(LocalDate date, DateTimeZone zone) =>
        Clock is { } clock ? MeetupTime.At(date.At(clock).InZoneLeniently(zone).ToInstant()) : MeetupTime.OnDay(date);
}
