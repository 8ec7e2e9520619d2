using MeetupBot.Application.Membership;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Community.Feeds;

/// <summary>Meetups in people's own calendars: one meetup at a time, or a calendar that is fetched again and again.</summary>
internal sealed class FeedsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<AddToCalendarButtons>();
        features.Buttons<MyCalendarButtons>();
        features.Buttons<PublicCalendarButtons>();
        features.Service<FeedReader>();
        features.Service<FeedService>().Role<IDepartureObserver, FeedService>();
    }
}
