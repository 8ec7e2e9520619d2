using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Deciding: closes polls on the best time, by hand or when they run out.</summary>
internal sealed class DecideModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<DecideCommand>().Buttons<DecideCommand>();
        features.Buttons<PollClosesButtons>();
        features.Job<ClosePollJob>();
        features.Job<ExpirePollJob>();
        features.Topic<UndecidedTopic>(UndecidedTopic.Name);
        features.Service<DecideService>();
        features.Service<PollScheduleService>();
    }
}
