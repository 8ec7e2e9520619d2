using MeetupBot.Application.Modules;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Meetup cards: keeps a meetup's cards and calendar events current in every linked space.</summary>
internal sealed class MeetupsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Job<RelativeTimeRefreshJob>();
        features.Message<EventOutbox, SpaceId>();
        features.Message<MeetupCardOutbox, SpaceId>();
        features.Service<CardLinkReader>();
        features.Service<FollowingCards>();
        features.Service<RetiredCard>();
        features.Service<LinkedCards>();
        features.Service<MeetupAccess>();
        features.Service<MeetupCards>();
        features.Service<MeetupViews>();
        features.Service<MeetupEvents>();
        features.Service<MeetupSuggestions>();
        features.Service<OrganizerNotices>();
    }
}
