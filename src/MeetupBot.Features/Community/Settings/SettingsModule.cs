using MeetupBot.Chat;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Community.Settings;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class SettingsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<SettingsCommand>().Buttons<SettingsCommand>().Forms<SettingsCommand>();
        features.Buttons<CoffeeSettings>().Forms<CoffeeSettings>();
        features.Service<SpaceEvents>().Event<ChatEvent.SpaceSeen, SpaceEvents>().Event<ChatEvent.SpaceLeft, SpaceEvents>().Event<ChatEvent.MessageDeleted, SpaceEvents>();
        features.Service<SettingsCard>();
        features.Service<SettingsForm>();
    }
}
