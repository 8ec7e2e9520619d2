using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Browse;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class BrowseModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<ListCommand>().Buttons<ListCommand>();
        features.Command<ShowCommand>().Buttons<ShowCommand>();
        features.Service<IntroducedPlans>();
    }
}
