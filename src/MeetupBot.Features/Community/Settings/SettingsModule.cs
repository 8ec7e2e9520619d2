using MeetupBot.Application.Modules;
using MeetupBot.Chat.Events;

namespace MeetupBot.Features.Community.Settings;

/// <summary>Lets organizers configure their community, and welcomes new spaces.</summary>
internal sealed class SettingsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Command<SettingsCommand>().Buttons<SettingsCommand>().Forms<SettingsCommand>();
        features.Buttons<SettingsZoneButtons>();
        features.Buttons<CoffeeSettingsForm>().Forms<CoffeeSettingsForm>();
        features
            .Service<SpaceEventHandler>()
            .Event<ChatEvent.SpaceSeen, SpaceEventHandler>()
            .Event<ChatEvent.SpaceLeft, SpaceEventHandler>()
            .Event<ChatEvent.MessageDeleted, SpaceEventHandler>();
        features.Service<SettingsCard>();
        features.Service<SettingsForm>();
    }
}
