using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class DecideModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<DecideCommand>().Buttons<DecideCommand>();
        features.Job<ClosePollJob>();
        features.Job<ExpirePollJob>();
        features.Service<DecideService>();
        features.Service<PollSchedule>();
    }
}
