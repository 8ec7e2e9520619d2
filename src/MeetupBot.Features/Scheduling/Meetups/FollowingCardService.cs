using System.Globalization;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Shared by the outbox handlers of all cards that follow their meetup. The payload is the space.</summary>
internal sealed class FollowingCardService(
    Session session,
    IClock clock,
    MeetupCardPosts cards,
    RetiredCard retiredCard,
    RefusedCardService refusedCardService)
{
    public static SpaceId Read(string payload) => new(long.Parse(payload, CultureInfo.InvariantCulture));

    public static string Write(SpaceId space) => space.ToString();

    /// <param name="space">The space of the card.</param>
    /// <param name="draw">Draws the current state; returns null if the card is not worth posting any more.</param>
    public Delivery? Draw(OutboxMessage item, SpaceId space, Func<Meetup, PostedCard, Card?> draw)
    {
        if (item.MeetupId is not { } id || session.Meetups.Find(id) is not { } meetup
            || session.Cards.Find(id, space, item.Kind) is not { } posted
            || session.Communities.FindSpace(space) is not { LeftAt: null })
            return null;
        var stays = (posted.Message is not null && meetup.MayStayElsewhere) || meetup.MayBeShownIn(posted.SpaceId, posted.Channel);
        if (posted.GoneAt is not null || !stays)
            return Retired(meetup, posted, item);
        if (draw(meetup, posted) is not { } card)
            return null;
        // Votes and answers follow by themselves a second later. What changes the meetup must not be contradicted in between.
        var fact = $"{meetup.State}:{meetup.ChangedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}";
        return posted.Message is { } message
            ? new Delivery.Edit(new MessageRef(item.Platform, posted.Channel, message), card) { Key = item.Key, Fact = fact }
            : new Delivery.Post(new ChannelRef(item.Platform, posted.Channel), card) { Key = item.Key, Fact = fact };
    }

    /// <summary>Saves the id of the posted message.</summary>
    /// <returns>The card as it was saved before; null if it is no longer tracked.</returns>
    public PostedCard? RecordShown(OutboxMessage item, SpaceId space, DeliveryResult.Done done)
    {
        if (done.Message is not { } message || item.MeetupId is not { } id || session.Cards.Find(id, space, item.Kind) is not { } card
            || IsElsewhere(card, item))
            return null;
        session.Cards.Save(card with { Message = message.MessageId, ShownAt = clock.GetCurrentInstant() });
        refusedCardService.Clear(id, space);
        return card;
    }

    /// <returns>Whether to log the refusal.</returns>
    public bool Refused(OutboxMessage item, SpaceId space, DeliveryResult.Refused refused)
    {
        if (session.Cards.Find(item.MeetupId!.Value, space, item.Kind) is not { } card || IsElsewhere(card, item))
            return false;
        if (refused.Reason == RefusalReason.Gone && card.Message is not null)
        {
            cards.HandleDeleted(card);
            return false;
        }

        return card.GoneAt is not null || refusedCardService.Follow(card, refused.Obstacle);
    }

    /// <summary>Whether the card moved to another channel while this was in flight.</summary>
    private static bool IsElsewhere(PostedCard card, OutboxMessage item) => card.Channel != item.Target;

    /// <summary>The last edit of a card that is not for its channel any more. There is nothing to edit if somebody deleted it.</summary>
    private Delivery.Edit? Retired(Meetup meetup, PostedCard posted, OutboxMessage item) => posted.Message is { } message
        ? new Delivery.Edit(new MessageRef(item.Platform, posted.Channel, message), retiredCard.Draw(meetup)) { Key = item.Key }
        : null;
}
