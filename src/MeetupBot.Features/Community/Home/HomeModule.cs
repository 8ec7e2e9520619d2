using MeetupBot.Application.Interactions;
using MeetupBot.Application.Modules;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Community.Home;

/// <summary>Shows each member a home page in the chat app and keeps it current.</summary>
internal sealed class HomeModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Message<HomeOutbox, CommunityId>();
        features.Service<HomeCard>();
        features
            .Service<HomeUpdates>()
            .Event<ChatEvent.HomeOpened, HomeUpdates>()
            .Role<IInteractionObserver, HomeUpdates>()
            .Role<ICardObserver, HomeUpdates>();
        features.Shared<HomeViewers>();
    }
}
