using MeetupBot.Domain.Statistics;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Stats;

/// <summary>Totals of a community over the last months. No names, and no count small enough to identify a person.</summary>
public sealed record CommunityStats
{
    /// <summary>Members who acted or were named, and have not left.</summary>
    public required int Known { get; init; }

    /// <summary>Members among these who have met somebody, as far as others may know of it.</summary>
    public required int HaveMet { get; init; }

    public int MetNobody => Known - HaveMet;

    /// <summary>Meetups held in the whole span.</summary>
    public required int Held { get; init; }

    /// <summary>How many people organized them, co-hosts included. Told from <see cref="SmallGroups.Least"/> on.</summary>
    public required int Hosts { get; init; }

    /// <summary>Oldest first; the last one is the current month.</summary>
    public required IReadOnlyList<MonthStats> Months { get; init; }

    /// <summary>From 0 to 1, over the whole span; null if too few people are behind it.</summary>
    public required double? ShowUpRate { get; init; }
}

/// <summary>Counts a community's last months.</summary>
internal sealed class CommunityStatsReader(Session session)
{
    /// <param name="community">The community, including all linked ones.</param>
    /// <param name="zone">The zone that decides when months begin.</param>
    /// <param name="months">The number of months, including the current one.</param>
    public CommunityStats Read(Domain.Communities.Community community, DateTimeZone zone, int months, Instant now)
    {
        var today = now.InZone(zone).Date;
        var first = today.With(DateAdjusters.StartOfMonth).PlusMonths(1 - months);
        var starts = Enumerable.Range(0, months + 1).Select(number => first.PlusMonths(number)).ToList();
        Interval Span(LocalDate from, LocalDate to) => new(zone.AtStartOfDay(from).ToInstant(), zone.AtStartOfDay(to).ToInstant());
        var year = Span(starts[^1].PlusYears(-1), starts[^1]);
        return new CommunityStats
        {
            Known = session.Statistics.Known(community.Id),
            HaveMet = session.Statistics.HaveMet(community.Id),
            Held = session.Statistics.Held(community.Id, year.Start, year.End),
            Hosts = session.Statistics.Hosts(community.Id, year.Start, year.End),
            ShowUpRate = Turnout.Rate(session.Statistics.Turnouts(community.Id, year.Start, year.End)),
            Months = [.. starts.Zip(starts.Skip(1), (from, to) => Month(community, from.ToYearMonth(), Span(from, to)))],
        };
    }

    private MonthStats Month(Domain.Communities.Community community, YearMonth month, Interval span) => new(
        month,
        FirstMeetingCount.Total(session.Statistics.FirstMeetings(community.Id, span.Start, span.End)),
        Turnout.Rate(session.Statistics.Turnouts(community.Id, span.Start, span.End)));
}

/// <summary>One month of a community, in its own time zone.</summary>
/// <param name="FirstMeetings">Pairs who met for the first time; null when too few people are behind the number.</param>
/// <param name="ShowUpRate">From 0 to 1: the share of members going who came; null if too few people are behind it.</param>
public sealed record MonthStats(YearMonth Month, int? FirstMeetings, double? ShowUpRate);
