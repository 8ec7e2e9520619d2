using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Community.Help;

/// <summary>Shows members what they can do with the bot.</summary>
internal sealed class HelpModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<HelpCommand>();
    }
}
