using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Delivers the recap, which is edited when answers change what it says.</summary>
internal sealed class RecapCardOutbox(RecapCard recapCard, RecapShownService recapShownService, FollowingCardService followingCardService)
    : FollowingCardOutbox(followingCardService), IOutboxHandler<SpaceId>
{
    public static IReadOnlyList<string> Kinds { get; } = [RecapCard.Kind];

    protected override Card? Draw(Meetup meetup, PostedCard posted, Capabilities capabilities)
    {
        var card = recapCard.Draw(meetup);
        return recapShownService.IsShown(posted, card) ? null : card;
    }

    protected override void FollowShown(PostedCard before, IChatPlatform platform, DeliveryResult.Done done) => recapShownService.Arrived(before);
}
