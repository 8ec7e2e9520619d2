using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class ProposeModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<ProposeCommand>().Buttons<ProposeCommand>().Forms<ProposeCommand>().Shortcut<ProposeCommand>();
        features.Service<DraftBox>();
        features.Service<ProposalRefusal>();
        features.Service<ProposedCard>();
        features.Service<ProposeService>();
    }
}
