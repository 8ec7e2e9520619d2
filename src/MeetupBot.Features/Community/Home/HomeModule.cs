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
            .Service<HomePosts>()
            .Event<ChatEvent.HomeOpened, HomePosts>()
            .Role<IInteractionObserver, HomePosts>()
            .Role<ICardObserver, HomePosts>();
        features.Shared<HomeViewerService>();
    }
}
