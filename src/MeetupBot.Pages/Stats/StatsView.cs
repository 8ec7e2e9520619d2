using MeetupBot.Features.Attendance.Stats;

namespace MeetupBot.Pages.Stats;

/// <summary>The totals of a community for its page.</summary>
public sealed record StatsView
{
    public required CommunityStats Stats { get; init; }

    /// <summary>Areas with their numbers of members, the largest first. Empty when too few members have an area.</summary>
    public required IReadOnlyList<(string Name, int Count)> Areas { get; init; }
}
