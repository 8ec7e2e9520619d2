using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Community.Digest;

/// <summary>The totals of a month. It never ranks people.</summary>
/// <param name="FirstMeetings">The number of pairs who met for the first time; null when too few people are behind it.</param>
/// <param name="Welcome">Newcomers who met their first person; empty when they are too few to be named.</param>
/// <param name="Thanked">The names of the hosts.</param>
/// <param name="Held">The number of meetups held.</param>
internal sealed record DigestView(
    DigestMonth Month, int? FirstMeetings, IReadOnlyList<Member> Welcome, IReadOnlyList<Member> Thanked, int Held)
{
    public IReadOnlyList<MemberId> Named => [.. Welcome.Concat(Thanked).Select(member => member.Id).Distinct()];
}

/// <summary>A calendar month in a community's zone, and the time of its digest.</summary>
/// <param name="Zone">The community's zone.</param>
internal sealed record DigestMonth(YearMonth Month, DateTimeZone Zone)
{
    /// <summary>The hour of day at which people are likely to look.</summary>
    private static readonly LocalTime Hour = new(10, 0);

    public Instant From => Month.OnDayOfMonth(1).AtStartOfDayInZone(Zone).ToInstant();

    public Instant To => Month.PlusMonths(1).OnDayOfMonth(1).AtStartOfDayInZone(Zone).ToInstant();

    /// <summary>On the first day of the following month.</summary>
    public Instant ToldAt => Month.PlusMonths(1).OnDayOfMonth(1).At(Hour).InZoneLeniently(Zone).ToInstant();

    public DigestMonth Next => this with { Month = Month.PlusMonths(1) };

    /// <summary>The month of the next digest: the present month, until its digest is sent.</summary>
    public static DigestMonth After(Instant now, DateTimeZone zone)
    {
        var running = new DigestMonth(now.InZone(zone).Date.ToYearMonth(), zone);
        var before = running with { Month = running.Month.PlusMonths(-1) };
        return before.ToldAt > now ? before : running;
    }

    /// <summary>The month whose digest was due at this time, even when the zone has changed since.</summary>
    public static DigestMonth ToldThen(Instant dueAt, DateTimeZone zone) =>
        new((dueAt + Duration.FromHours(26)).InZone(zone).Date.ToYearMonth().PlusMonths(-1), zone);
}
