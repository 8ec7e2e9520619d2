using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Proposing: turns a typed title and times into a poll, or into a meetup that is on.</summary>
internal sealed class ProposeModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<ProposeCommand>().Buttons<ProposeCommand>().Forms<ProposeCommand>().Shortcut<ProposeCommand>();
        features.Buttons<OneMeetupButtons>();
        features.Buttons<ProposeAgainButtons>();
        features.Service<DraftService>();
        features.Service<NewMeetupService>();
        features.Service<ProposalCheckService>();
        features.Service<ProposalRefusalCard>();
        features.Service<ProposedCard>();
        features.Service<ProposeService>();
        features.Service<RepeatedProposalService>();
    }
}
