using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The meetup from which a new time of it is read.</summary>
/// <param name="Length">How long it takes; of whole days, so many times 24 h.</param>
internal sealed record Anchor(MeetupTime Time, Duration Length)
{
    public LocalDate DateIn(DateTimeZone zone) => Time.Day ?? Time.Start!.Value.InZone(zone).Date;

    public LocalTime? ClockIn(DateTimeZone zone) => Time.Start?.InZone(zone).TimeOfDay;
}
