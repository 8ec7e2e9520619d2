using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>Browsing: lists upcoming meetups and shows one, with the viewer's own answers.</summary>
internal sealed class BrowseModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<ListCommand>().Buttons<ListCommand>();
        features.Command<ShowCommand>().Buttons<ShowCommand>();
        features.Service<IntroducedPlansCard>();
        features.Service<OwnAnswersReader>();
    }
}
