using System.Globalization;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;
using MeetupBot.Features.Attendance.Stats;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Stats;

/// <summary>Reads the totals of a community for its page.</summary>
internal sealed class StatsViewReader(
    PageSubjectReader subjects, CommunityStatsReader statsReader, EffectiveSettings settings, Session session)
{
    /// <summary>A year and one month, so that the latest month can be compared with the same month of the previous year.</summary>
    private const int Months = 13;

    private const int MostAreas = 12;

    /// <returns>Null when the viewer no longer belongs to the community.</returns>
    public StatsView? Read(PageRequest visit)
    {
        var id = new CommunityId(long.Parse(visit.Ticket.Subject, CultureInfo.InvariantCulture));
        if (subjects.FindCommunity(visit, id) is not { } community)
            return null;
        var stats = statsReader.Read(community, settings.ZoneOf(community), Months, visit.Now);
        return new StatsView
        {
            Stats = stats with { Months = SkipEmptyStart(stats.Months) },
            Areas = Fold(session.Statistics.Areas(id), stats.Known),
        };
    }

    /// <summary>
    /// The months from the first one that shows a number. What is too small to tell looks like nothing here, too. Without any number, the
    /// current month.
    /// </summary>
    private static IReadOnlyList<MonthStats> SkipEmptyStart(IReadOnlyList<MonthStats> months)
    {
        var shown = months.SkipWhile(month => month is { FirstMeetings: null, ShowUpRate: null }).ToList();
        return shown.Count == 0 ? [months[^1]] : shown;
    }

    /// <summary>
    /// "leeds" and "Leeds " count as one area, by <see cref="Area.Key"/>. Areas that are too small to show are combined with those who said none, so that neither is
    /// what is left of all known members.
    /// </summary>
    private static IReadOnlyList<(string Name, int Count)> Fold(IReadOnlyList<AreaCount> areas, int known)
    {
        var spelled = areas.GroupBy(area => Area.Key(area.Area), StringComparer.Ordinal)
            .Select(group => (group.MaxBy(area => area.Members)!.Area.Trim(), (int)group.Sum(area => area.Members)));
        var (shown, other) = SmallGroups.Fold(spelled, known - areas.Sum(area => (int)area.Members));
        var most = shown.Take(MostAreas).ToList();
        other += shown.Skip(MostAreas).Sum(area => area.Count);
        return other == 0 ? most : [.. most, (Words.OtherAreas, other)];
    }
}
