using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class VoteModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<VoteButtons>();
        features.Job<NudgeVotersJob>();
        features.Service<QuorumRule>();
    }
}
