using System.Globalization;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;
using MeetupBot.Features.Attendance.Stats;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Stats;

/// <summary>The totals of a community for its page.</summary>
public sealed record StatsView
{
    /// <summary>A year and one month, so that the latest month can be compared with the same month of the previous year.</summary>
    private const int Months = 13;

    private const int MostAreas = 12;

    public required CommunityStats Stats { get; init; }

    /// <summary>Areas with their numbers of members, the largest first. Empty when too few members have an area.</summary>
    public required IReadOnlyList<(string Name, int Count)> Areas { get; init; }

    /// <returns>Null when the viewer no longer belongs to the community.</returns>
    internal static StatsView? Of(Session session, PageRequest visit, EffectiveSettings settings)
    {
        var id = new CommunityId(long.Parse(visit.Ticket.Subject, CultureInfo.InvariantCulture));
        if (session.Communities.Find(id) is not { } community || !IsMember(session, visit.Viewer.Id, id))
            return null;
        return new StatsView
        {
            Stats = new CommunityStatsReader(session).Read(community, settings.ZoneOf(community), Months, visit.Now),
            Areas = Fold(session.Statistics.Areas(id)),
        };
    }

    private static bool IsMember(Session session, MemberId member, CommunityId community) => session.Members.Accounts([member])
        .Any(account => account.LeftAt is null && session.Communities.AreLinked(account.CommunityId, community));

    /// <summary>"leeds" and "Leeds " count as one area. Areas that are too small to show are combined as "other".</summary>
    private static IReadOnlyList<(string Name, int Count)> Fold(IReadOnlyList<AreaCount> areas)
    {
        var spelled = areas.GroupBy(area => area.Area.Trim(), StringComparer.OrdinalIgnoreCase)
            .Select(group => (group.MaxBy(area => area.Members)!.Area.Trim(), (int)group.Sum(area => area.Members)));
        var (shown, other) = SmallGroups.Fold(spelled);
        var most = shown.Take(MostAreas).ToList();
        other += shown.Skip(MostAreas).Sum(area => area.Count);
        return other == 0 ? most : [.. most, (Words.OtherAreas, other)];
    }
}
