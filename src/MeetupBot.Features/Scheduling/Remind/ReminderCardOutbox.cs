using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Delivers a reminder in the channel.</summary>
internal sealed class ReminderCardOutbox(IClock clock, MeetupViews meetupViews, CardLinkReader cardLinkReader, FollowingCards following) : IOutboxHandler<SpaceId>
{
    public static IReadOnlyList<string> Kinds { get; } = [CardKinds.Reminder];

    public static SpaceId Read(string payload) => FollowingCards.Read(payload);

    public static string Write(SpaceId payload) => FollowingCards.Write(payload);

    public Delivery? Draw(OutboxMessage item, SpaceId payload, IChatPlatform platform) => following.Draw(item, payload, Draw);

    public void Delivered(OutboxMessage item, SpaceId payload, IChatPlatform platform, DeliveryResult.Done done) =>
        following.Shown(item, payload, done);

    public bool Refused(OutboxMessage item, SpaceId payload, DeliveryResult.Refused refused) => following.Refused(item, payload, refused);

    private Card? Draw(Meetup meetup, PostedCard posted)
    {
        var now = clock.GetCurrentInstant();
        if (posted.Message is null && meetup.State != MeetupState.Scheduled)
            return null;
        if (meetup.State == MeetupState.Cancelled)
            return MeetupCard.Render(cardLinkReader.Link(meetupViews.View(meetup), posted.SpaceId), now);
        var late = posted.Message is null && now - CardKinds.DueOf(posted.Kind) > JobContext.Late;
        return ReminderCard.Channel(meetupViews.View(meetup), late, now);
    }
}
