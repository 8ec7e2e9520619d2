using System.Globalization;
using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Home;
using MeetupBot.Features.Introduce;
using MeetupBot.Features.Link;
using MeetupBot.Features.Recap;
using MeetupBot.Features.Remind;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Outgoing;

/// <summary>Makes of a row what the platform is to do, from the newest state where the row asks for a card that follows its meetup.</summary>
public static class DeliveryFactory
{
    /// <summary>Discord's bound for the place of an event; longer ones are cut.</summary>
    private const int EventPlaceLength = 100;

    /// <returns>Null when there is nothing to do any more.</returns>
    public static Delivery? Create(Session session, IChatPlatform platform, OutboxItem item, MeetupsOptions options, Instant now)
    {
        var delivery = item.Kind switch
        {
            var kind when OutgoingKinds.IsCard(kind) => FollowingCard(session, platform, item, now),
            OutgoingKinds.Event => Event(session, platform, item, now),
            OutgoingKinds.Home => Home(session, platform, item, options, now),
            OutgoingKinds.Group => ConversationDelivery.Create(session, platform, item),
            OutgoingKinds.Direct or OutgoingKinds.DirectReminder => new Delivery.Direct(new UserRef(item.Platform, item.Target), Direct(item).Card) { Key = item.Key },
            OutgoingKinds.Reworded => Reworded(item),
            OutgoingKinds.Post or OutgoingKinds.PostReminder => new Delivery.Post(new ChannelRef(item.Platform, item.Target), Posted(item)) { Key = item.Key },
            OutgoingKinds.Digest => new Delivery.Post(new ChannelRef(item.Platform, item.Target), Digest(item).Card) { Key = item.Key },
            OutgoingKinds.InThread => RecapThread.Create(session, item),
            _ => null,
        };
        return delivery is null ? null : delivery with { Attempt = item.Attempts, FirstAttempt = item.FirstAttemptAt ?? now };
    }

    public static SpaceId SpaceOf(OutboxItem item) => new(long.Parse(item.Payload!, CultureInfo.InvariantCulture));

    public static DirectPayload Direct(OutboxItem item) =>
        JsonSerializer.Deserialize(item.Payload!, OutgoingJson.Default.DirectPayload)!;

    public static GroupPayload Group(OutboxItem item) =>
        JsonSerializer.Deserialize(item.Payload!, OutgoingJson.Default.GroupPayload)!;

    public static DigestPayload Digest(OutboxItem item) => JsonSerializer.Deserialize(item.Payload!, OutgoingJson.Default.DigestPayload)!;

    public static Card Posted(OutboxItem item) => JsonSerializer.Deserialize(item.Payload!, ChatJson.Default.Card)!;

    private static Delivery.Edit Reworded(OutboxItem item)
    {
        var payload = JsonSerializer.Deserialize(item.Payload!, OutgoingJson.Default.RewordedPayload)!;
        return new Delivery.Edit(new MessageRef(item.Platform, item.Target, payload.Message), payload.Card) { Key = item.Key };
    }

    private static Delivery.Home? Home(Session session, IChatPlatform platform, OutboxItem item, MeetupsOptions options, Instant now)
    {
        if (!platform.Capabilities.Home)
            return null;
        var community = new CommunityId(long.Parse(item.Payload!, CultureInfo.InvariantCulture));
        var card = session.Members.Find(community, item.Platform, item.Target) is { } viewer
            ? HomeCard.Of(session, viewer, options, now)
            : HomeCard.OfNobody();
        return new Delivery.Home(new UserRef(item.Platform, item.Target), card) { Key = item.Key };
    }

    private static Delivery? FollowingCard(Session session, IChatPlatform platform, OutboxItem item, Instant now)
    {
        if (item.MeetupId is not { } id || session.Meetups.Find(id) is not { } meetup)
            return null;
        if (session.Cards.Find(id, SpaceOf(item), item.Kind) is not { } posted)
            return null;
        if (posted.GoneAt is not null)
            return Retired(session, meetup, posted, item);
        if (OutgoingKinds.IsReminderCard(item.Kind) && posted.Message is null && meetup.State != MeetupState.Scheduled)
            return null;
        var card = item.Kind == OutgoingKinds.RecapCard
            ? RecapCard.Of(session, meetup)
            : Draw(new MeetupDesk(session).View(meetup), posted, platform.Capabilities, now);
        return posted.Message is { } message
            ? new Delivery.Edit(new MessageRef(item.Platform, posted.Channel, message), card) { Key = item.Key }
            : new Delivery.Post(new ChannelRef(item.Platform, posted.Channel), card) { Key = item.Key };
    }

    /// <summary>Its space parted from the meetup's community; of one that somebody deleted nothing is left to edit.</summary>
    private static Delivery.Edit? Retired(Session session, Meetup meetup, PostedCard posted, OutboxItem item) => posted.Message is { } message
        ? new Delivery.Edit(new MessageRef(item.Platform, posted.Channel, message), LeftCard.Of(session, meetup)) { Key = item.Key }
        : null;

    private static Card Draw(MeetupView view, PostedCard posted, Capabilities capabilities, Instant now)
    {
        if (OutgoingKinds.IsReminderCard(posted.Kind) && view.Meetup.State != MeetupState.Cancelled)
            return ReminderCard.Channel(view, posted.Message is null && now - OutgoingKinds.DueOf(posted.Kind) > DueTurn.Late, now);
        if (posted.Kind != OutgoingKinds.PollCard && view.Meetup.Time is not null)
            return MeetupCard.Render(view, now);
        return view.Meetup is { State: MeetupState.Polling, PollClosesAt: not null }
            ? PollCard.Open(view, null, capabilities, now)
            : PollCard.Closed(view, now);
    }

    private static Delivery? Event(Session session, IChatPlatform platform, OutboxItem item, Instant now)
    {
        if (!platform.Capabilities.ScheduledEvents || item.MeetupId is not { } id || session.Meetups.Find(id) is not { Span: { } span } meetup)
            return null;
        var space = new SpaceRef(item.Platform, item.Target);
        var eventId = session.Cards.FindEvent(id, SpaceOf(item));
        if (meetup.State == MeetupState.Cancelled || !IsAtHome(session, SpaceOf(item), meetup))
            return eventId is null && item.Attempts <= 1 ? null : new Delivery.CancelEvent(space, eventId, id.Value) { Key = item.Key };
        // Platforms take no event that has begun.
        if (meetup.State != MeetupState.Scheduled || span.Start <= now)
            return null;
        var card = session.Cards.Find(id, SpaceOf(item), OutgoingKinds.MeetupCard);
        var link = card?.Message is { } message ? platform.LinkTo(space, new MessageRef(item.Platform, card.Channel, message)) : null;
        var place = meetup.Place is { } where ? Words.Shorten(where, EventPlaceLength) : Words.PlaceToCome;
        var answer = Words.AnswerOnCard(id.Value, link);
        return new Delivery.PutEvent(space, eventId, new SpaceEvent(meetup.Title, place, answer, span.Start, span.End, id.Value)) { Key = item.Key };
    }

    private static bool IsAtHome(Session session, SpaceId space, Meetup meetup) =>
        session.Communities.FindSpace(space) is { } known && session.Communities.AreLinked(known.CommunityId, meetup.Community);
}
