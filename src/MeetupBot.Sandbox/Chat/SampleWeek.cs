using NodaTime;

namespace MeetupBot.Sandbox.Chat;

/// <summary>The dates of a new sandbox: it opens at 10:00 on a weekday, and its community has already lived through the week before.</summary>
/// <param name="Today">The weekday on which it opens.</param>
public sealed record SampleWeek(LocalDate Today)
{
    private static readonly LocalTime Opening = new(10, 0);

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[SampleCommunity.People[0].TimeZone];

    /// <summary>When the community begins.</summary>
    public Instant Begin => At(Today.PlusDays(-7), Opening);

    /// <summary>When people open the page.</summary>
    public Instant Open => At(Today, Opening);

    /// <summary>A Saturday of the calendar week before.</summary>
    public LocalDate Saturday => Today.Previous(IsoDayOfWeek.Saturday);

    /// <summary>The week that opens next, after the real time: 10:00 on this day if that is a weekday and still ahead.</summary>
    public static SampleWeek After(Instant real)
    {
        var local = real.InZone(Zone).LocalDateTime;
        var today = local.TimeOfDay > Opening ? local.Date.PlusDays(1) : local.Date;
        return new(today.DayOfWeek >= IsoDayOfWeek.Saturday ? today.Next(IsoDayOfWeek.Monday) : today);
    }

    /// <summary>A time in the community's zone.</summary>
    public static Instant At(LocalDate day, LocalTime time) => (day + time).InZoneLeniently(Zone).ToInstant();

    /// <summary>The date in the community's zone.</summary>
    public static LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;
}
