using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Attendance.Stats;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class StatsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<StatsCommand>().Buttons<StatsCommand>();
        features.Service<CommunityStatsReader>();
    }
}
