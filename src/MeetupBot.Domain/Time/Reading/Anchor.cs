using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The meetup from which a new time of it is read.</summary>
/// <param name="Length">How long it takes; of whole days, so many times 24 h.</param>
internal sealed record Anchor(MeetupTime Time, Duration Length)
{
    public LocalDate DateIn(DateTimeZone zone) => Time.DateIn(zone);

    /// <summary>All the dates that it touches, when it lasts more than a day; else null.</summary>
    public Duration? WholeDaysIn(DateTimeZone zone)
    {
        if (Length < Duration.FromDays(1) || Length == Duration.FromDays(1) && Time.IsWholeDay)
            return null;
        return Time.Start is not { } start
            ? Length
            : Duration.FromDays(Period.DaysBetween(start.InZone(zone).Date, (start + Length - Duration.Epsilon).InZone(zone).Date) + 1);
    }

    public LocalTime? ClockIn(DateTimeZone zone) => Time.Start?.InZone(zone).TimeOfDay;
}
