using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Polls: one press to vote, a page to paint answers on, one reminder before the close, and an early close at the quorum.</summary>
internal sealed class VoteModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<VoteButtons>();
        features.Buttons<GridButtons>();
        features.Job<NudgeVotersJob>();
        features.Service<BallotBookService>();
        features.Service<GridService>();
        features.Service<QuorumService>();
        features.Shared<BallotCardService>();
        features.Topic<PollTopic>(PollTopic.Name);
    }
}
