using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>When coffee rounds are held: on Mondays, at the community's hour in its own zone.</summary>
public static class RoundCalendar
{
    private const int DaysInWeek = 7;

    /// <summary>The next round. A skipped hour moves forward to after the gap. Of an hour that occurs twice, the first is taken.</summary>
    /// <param name="hour">0 to 23.</param>
    /// <param name="zone">The community's.</param>
    /// <param name="after">The round is later than this.</param>
    /// <param name="last">The day for which the last round was planned, in that zone. Null: there was none.</param>
    public static Instant Next(CoffeeRhythm rhythm, int hour, DateTimeZone zone, Instant after, LocalDate? last)
    {
        ArgumentNullException.ThrowIfNull(zone);
        for (var day = Monday(after.InZone(zone).Date); ; day = day.PlusWeeks(1))
        {
            var at = day.At(new LocalTime(hour, 0)).InZoneLeniently(zone).ToInstant();
            if (at > after && IsDay(rhythm, day, last))
                return at;
        }
    }

    /// <summary>The least time between a round that ran late and the next, so that people have time to meet.</summary>
    public static Duration Pause(CoffeeRhythm rhythm) => rhythm switch
    {
        CoffeeRhythm.Weekly => Duration.FromDays(3),
        CoffeeRhythm.Fortnightly => Duration.FromDays(DaysInWeek),
        _ => Duration.FromDays(2 * DaysInWeek),
    };

    private static LocalDate Monday(LocalDate day) => day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Next(IsoDayOfWeek.Monday);

    private static bool IsDay(CoffeeRhythm rhythm, LocalDate day, LocalDate? last)
    {
        // Rounded: if the community's zone was changed, the last Monday may be a Sunday or Tuesday now.
        var weeks = last is { } before ? (int)Math.Round(Period.DaysBetween(before, day) / (double)DaysInWeek) : (int?)null;
        return weeks is null or >= 1 && rhythm switch
        {
            CoffeeRhythm.Weekly => true,
            CoffeeRhythm.Fortnightly => weeks is null || weeks % 2 == 0,
            _ => day.Day <= DaysInWeek,
        };
    }
}
