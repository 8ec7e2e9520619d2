using NodaTime;

namespace MeetupBot.Features.Community.Digest;

/// <summary>A calendar month in a community's zone, and when it is told.</summary>
/// <param name="Zone">The community's.</param>
internal sealed record DigestMonth(YearMonth Month, DateTimeZone Zone)
{
    /// <summary>When people look.</summary>
    private static readonly LocalTime Hour = new(10, 0);

    public Instant From => Month.OnDayOfMonth(1).AtStartOfDayInZone(Zone).ToInstant();

    public Instant To => Month.PlusMonths(1).OnDayOfMonth(1).AtStartOfDayInZone(Zone).ToInstant();

    /// <summary>On the first day after it.</summary>
    public Instant ToldAt => Month.PlusMonths(1).OnDayOfMonth(1).At(Hour).InZoneLeniently(Zone).ToInstant();

    public DigestMonth Next => this with { Month = Month.PlusMonths(1) };

    /// <summary>The month that is told next: the present one, until it is told.</summary>
    public static DigestMonth After(Instant now, DateTimeZone zone)
    {
        var running = new DigestMonth(now.InZone(zone).Date.ToYearMonth(), zone);
        var before = running with { Month = running.Month.PlusMonths(-1) };
        return before.ToldAt > now ? before : running;
    }

    /// <summary>The month whose telling fell due then, also where the zone has been changed since.</summary>
    public static DigestMonth ToldThen(Instant dueAt, DateTimeZone zone) =>
        new((dueAt + Duration.FromHours(26)).InZone(zone).Date.ToYearMonth().PlusMonths(-1), zone);
}
