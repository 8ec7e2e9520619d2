using MeetupBot.Domain.Members;
using MeetupBot.Application.Modules;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Registers what stands in this folder.</summary>
internal sealed class MeetupsModule : IFeatureModule
{
    public static void Register(FeatureRegistry features)
    {
        features.Job<DistanceKeeper>();
        features.Message<EventOutbox, SpaceId>();
        features.Message<MeetupCardOutbox, SpaceId>();
        features.Service<FollowingCards>();
        features.Service<LeftCard>();
        features.Service<LinkedCards>();
        features.Service<MeetupAccess>();
        features.Service<MeetupCards>();
        features.Service<MeetupDesk>();
        features.Service<MeetupEvents>();
        features.Service<MeetupSuggestions>();
        features.Service<OrganizerNotices>();
    }
}
