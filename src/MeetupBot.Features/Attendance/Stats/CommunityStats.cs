using MeetupBot.Domain.Statistics;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Stats;

/// <summary>Totals of a community, of the last months; no names, and no count by which one person could be told.</summary>
public sealed record CommunityStats
{
    /// <summary>Members who have acted or were named, and have not left.</summary>
    public required int Known { get; init; }

    /// <summary>Of these, who has met nobody yet.</summary>
    public required int MetNobody { get; init; }

    /// <summary>Meetups held in the whole span.</summary>
    public required int Held { get; init; }

    /// <summary>Who organized them, co-hosts included.</summary>
    public required int Hosts { get; init; }

    /// <summary>The oldest first; the last one is this month.</summary>
    public required IReadOnlyList<MonthStats> Months { get; init; }

    /// <summary>From 0 to 1, of the whole span; null where too few said anything.</summary>
    public required double? ShowUpRate { get; init; }
}

/// <summary>Counts a community's last months.</summary>
internal sealed class CommunityStatsReader(Session session)
{
    /// <param name="community">Whose, with all that are linked.</param>
    /// <param name="zone">In which its months begin, each at the first moment of its first day.</param>
    /// <param name="months">How many, with this one.</param>
    public CommunityStats Read(MeetupBot.Domain.Communities.Community community, DateTimeZone zone, int months, Instant now)
    {
        var today = now.InZone(zone).Date;
        var first = today.With(DateAdjusters.StartOfMonth).PlusMonths(1 - months);
        var starts = Enumerable.Range(0, months + 1).Select(number => first.PlusMonths(number)).ToList();
        Interval Span(LocalDate from, LocalDate to) => new(zone.AtStartOfDay(from).ToInstant(), zone.AtStartOfDay(to).ToInstant());
        var year = Span(starts[^1].PlusYears(-1), starts[^1]);
        return new CommunityStats
        {
            Known = session.Statistics.Known(community.Id),
            MetNobody = session.Statistics.MetNobody(community.Id),
            Held = session.Statistics.Held(community.Id, year.Start, year.End),
            Hosts = session.Statistics.Hosts(community.Id, year.Start, year.End),
            ShowUpRate = Rate(session.Statistics.Turnouts(community.Id, year.Start, year.End)),
            Months = [.. starts.Zip(starts.Skip(1), (from, to) => Month(community, from.ToYearMonth(), Span(from, to)))],
        };
    }

    private MonthStats Month(MeetupBot.Domain.Communities.Community community, YearMonth month, Interval span) => new(
        month,
        session.Statistics.FirstMeetings(community.Id, span.Start, span.End),
        Rate(session.Statistics.Turnouts(community.Id, span.Start, span.End)));

    private static double? Rate(IReadOnlyList<Turnout> turnouts)
    {
        var going = turnouts.Sum(turnout => turnout.Going);
        return going < SmallGroups.Least ? null : (double)turnouts.Sum(turnout => turnout.Came) / going;
    }
}
