using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.Stats;

/// <summary>Statistics: the community in numbers, without names.</summary>
internal sealed class StatsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<StatsCommand>().Buttons<StatsCommand>();
        features.Service<CommunityStatsReader>();
    }
}
