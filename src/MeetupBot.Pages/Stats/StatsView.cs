using System.Globalization;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;
using MeetupBot.Features.Attendance.Stats;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Stats;

/// <summary>A community's totals, as its page shows them.</summary>
public sealed record StatsView
{
    /// <summary>A year and the month before it, so that a month can be held against the same one of last year.</summary>
    private const int Months = 13;

    private const int MostAreas = 12;

    public required CommunityStats Stats { get; init; }

    /// <summary>Areas with their members, the largest first; empty where too few have said.</summary>
    public required IReadOnlyList<(string Name, int Count)> Areas { get; init; }

    /// <returns>Null when the viewer is not of that community any more.</returns>
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

    /// <summary>"leeds" and "Leeds " are one; what is too small to be told apart is "other".</summary>
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
