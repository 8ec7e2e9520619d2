using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Delivers a reminder in the channel.</summary>
internal sealed class ReminderCardOutbox(IClock clock, MeetupViewReader meetupViewReader, FollowingCardService followingCardService) : IOutboxHandler<SpaceId>
{
    public static IReadOnlyList<string> Kinds { get; } = [CardKinds.Reminder];

    public static SpaceId Read(string payload) => FollowingCardService.Read(payload);

    public static string Write(SpaceId payload) => FollowingCardService.Write(payload);

    public Delivery? Draw(OutboxMessage item, SpaceId payload, IChatPlatform platform) => followingCardService.Draw(item, payload, Draw);

    public void Delivered(OutboxMessage item, SpaceId payload, IChatPlatform platform, DeliveryResult.Done done) =>
        followingCardService.RecordShown(item, payload, done);

    public bool Refused(OutboxMessage item, SpaceId payload, DeliveryResult.Refused refused) => followingCardService.Refused(item, payload, refused);

    private Card? Draw(Meetup meetup, PostedCard posted)
    {
        var now = clock.GetCurrentInstant();
        if (posted.Message is null && meetup.State != MeetupState.Scheduled)
            return null;
        if (meetup.State == MeetupState.Cancelled)
            return MeetupCard.Draw(meetupViewReader.Read(meetup), now);
        var late = posted.Message is null && now - CardKinds.DueOf(posted.Kind) > JobContext.Late;
        return ReminderCard.DrawChannel(meetupViewReader.Read(meetup), late, now);
    }
}
