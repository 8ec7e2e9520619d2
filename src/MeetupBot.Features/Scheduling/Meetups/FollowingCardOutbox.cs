using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>The base of outbox handlers for cards that follow their meetup. The payload is the card's space.</summary>
internal abstract class FollowingCardOutbox(FollowingCardService followingCards)
{
    public static SpaceId Read(string payload) => FollowingCardService.Read(payload);

    public static string Write(SpaceId payload) => FollowingCardService.Write(payload);

    public Delivery? Draw(OutboxMessage item, SpaceId payload, IChatPlatform platform)
    {
        var delivery = followingCards.Draw(item, payload, (meetup, posted) => Draw(meetup, posted, platform.Capabilities));
        return delivery is Delivery.Post post ? post with { ReplyTo = FindParent(item, payload) } : delivery;
    }

    public void Delivered(OutboxMessage item, SpaceId payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (followingCards.RecordShown(item, payload, done) is { } before)
            FollowShown(before, platform, done);
    }

    public bool Refused(OutboxMessage item, SpaceId payload, DeliveryResult.Refused refused) =>
        followingCards.Refused(item, payload, refused);

    /// <summary>Draws the current state.</summary>
    /// <returns>Null if the card is not worth posting any more.</returns>
    protected abstract Card? Draw(Meetup meetup, PostedCard posted, Capabilities capabilities);

    /// <summary>The message in the same channel that a new card is a reply to. Null: none.</summary>
    protected virtual MessageRef? FindParent(OutboxMessage item, SpaceId space) => null;

    /// <summary>Runs after the card was posted or edited.</summary>
    /// <param name="before">The card as it was saved before.</param>
    protected virtual void FollowShown(PostedCard before, IChatPlatform platform, DeliveryResult.Done done)
    {
    }
}
