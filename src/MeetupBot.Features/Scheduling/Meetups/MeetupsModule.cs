using MeetupBot.Application.Modules;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Meetup cards: keeps a meetup's cards and calendar events current in every linked space.</summary>
internal sealed class MeetupsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Buttons<MoveCardButtons>();
        features.Job<OrganizerNewsJob, OrganizerNewsPayload>();
        features.Job<RelativeTimeRefreshJob>();
        features.Job<RetryCardJob, RefusedPayload>();
        features.Job<RetryEventJob, RefusedPayload>();
        features.Message<EventOutbox, SpaceId>();
        features.Message<MeetupCardOutbox, SpaceId>();
        features
            .Service<ChannelEventHandler>()
            .Event<ChatEvent.ChannelsSeen, ChannelEventHandler>();
        features.Service<AudienceReader>();
        features.Service<AudienceService>();
        features.Service<CardLinkReader>();
        features.Service<CardPlaceService>();
        features.Service<FollowingCardService>();
        features.Service<RefusedCardService>();
        features.Service<RetiredCard>();
        features.Service<LinkedCardPosts>();
        features.Service<MeetupAccessService>();
        features.Service<MeetupCardPosts>();
        features.Service<MeetupViewReader>();
        features.Service<MeetupEventPosts>();
        features.Service<MeetupSuggestions>();
        features.Service<SeriesDateReader>();
        features.Service<WhichMeetupMenu>();
        features.Service<OrganizerNoticeService>();
    }
}
