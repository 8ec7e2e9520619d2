using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Community.Help;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class HelpModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<HelpCommand>();
    }
}
