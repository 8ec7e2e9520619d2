using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Delivers the recap, which is updated as people answer.</summary>
internal sealed class RecapCardOutbox(RecapCard recapCard, FollowingCardService followingCardService) : IOutboxHandler<SpaceId>
{
    public static IReadOnlyList<string> Kinds { get; } = [CardKinds.Recap];

    public static SpaceId Read(string payload) => FollowingCardService.Read(payload);

    public static string Write(SpaceId payload) => FollowingCardService.Write(payload);

    public Delivery? Draw(OutboxMessage item, SpaceId payload, IChatPlatform platform) =>
        followingCardService.Draw(item, payload, (meetup, _) => recapCard.Draw(meetup));

    public void Delivered(OutboxMessage item, SpaceId payload, IChatPlatform platform, DeliveryResult.Done done) =>
        followingCardService.RecordShown(item, payload, done);

    public bool Refused(OutboxMessage item, SpaceId payload, DeliveryResult.Refused refused) => followingCardService.Refused(item, payload, refused);
}
