using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Application.Interactions;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Community.Home;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class HomeModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Message<HomeOutbox, CommunityId>();
        features.Service<HomeCard>();
        features.Service<HomePages>().Event<ChatEvent.HomeOpened, HomePages>().Role<IActFollower, HomePages>().Role<ICardObserver, HomePages>();
        features.Shared<HomeViewers>();
    }
}
