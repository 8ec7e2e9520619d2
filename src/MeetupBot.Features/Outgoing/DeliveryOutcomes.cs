using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Home;
using MeetupBot.Features.Introduce;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Features.Outgoing;

/// <summary>What follows from a delivery that was made, refused or put off.</summary>
public sealed partial class DeliveryOutcomes(MeetupsOptions options, HomeViewers viewers, ILogger<DeliveryOutcomes> logger)
{
    private const int MostAttempts = 10;

    private static readonly Duration CardPace = Duration.FromSeconds(1);
    private static readonly Duration LongestWait = Duration.FromMinutes(10);

    /// <summary>What is said to an organizer once about a meetup is not said again for this long.</summary>
    private static readonly Duration SaidOnceFor = Duration.FromDays(60);

    public void Record(Session session, IChatPlatform platform, OutboxItem item, DeliveryResult result, Instant now)
    {
        switch (result)
        {
            case DeliveryResult.Done done:
                Arrived(session, platform, item, done, now);
                session.Outbox.Complete(item, now, now + CardPace);
                break;
            case DeliveryResult.Refused refused:
                Refused(session, item, refused, now);
                break;
            case DeliveryResult.TryLater later:
                Later(session, item, later, now);
                break;
        }
    }

    /// <summary>Not sent: its time has passed, or what it is about is not there any more, or not yet.</summary>
    public void Undelivered(Session session, OutboxItem item, Instant now)
    {
        if ((item.ExpiresAt is null || item.ExpiresAt > now) && RecapThread.IsAwaited(session, item))
        {
            var waited = now - (item.FirstAttemptAt ?? now);
            var wait = Duration.Max(CardPace, Duration.Min(LongestWait, waited));
            session.Outbox.Retry(item, now + wait, "its recap is not posted yet", countsAttempt: false, holdsLane: false);
            return;
        }

        if (item.ExpiresAt <= now)
            Missed(item.Kind, item.Key, item.MeetupId, item.ExpiresAt.Value);
        session.Outbox.Complete(item, now, now + CardPace);
        if (item.Kind == OutgoingKinds.Group)
            ConversationDelivery.Refused(session, new Messenger(session, now, options), item);
    }

    /// <summary>
    /// Backs off from 2 s to 10 min; after ten attempts of its own fault the item is set aside. Meanwhile what stands behind it goes
    /// ahead, unless that would fare no better.
    /// </summary>
    public void Later(Session session, OutboxItem item, DeliveryResult.TryLater later, Instant now)
    {
        if (!later.PlatformDown && item.Attempts >= MostAttempts)
        {
            SetAside(item.Kind, item.Key, later.Detail);
            session.Outbox.SetAside(item, now, later.Detail);
            if (item.Kind == OutgoingKinds.Group)
                ConversationDelivery.Refused(session, new Messenger(session, now, options), item);
            return;
        }

        var wait = later.After ?? Duration.Min(LongestWait, Duration.FromSeconds(1L << Math.Min(item.Attempts, 10)));
        session.Outbox.Retry(item, now + wait, later.Detail, countsAttempt: !later.PlatformDown, holdsLane: later.PlatformDown);
    }

    private void Arrived(Session session, IChatPlatform platform, OutboxItem item, DeliveryResult.Done done, Instant now)
    {
        if (done.Message is { } arrived)
            Remember(session, item, arrived, now);
        if (item.Kind == OutgoingKinds.Group && done.Message is { } opened)
            ConversationDelivery.Arrived(session, item, opened, now);
        if (item.MeetupId is not { } meetup)
            return;
        switch (item.Kind)
        {
            case var kind when OutgoingKinds.IsCard(kind) && done.Message is { } message:
                CardShown(session, platform, meetup, item, message.MessageId, now);
                break;
            case OutgoingKinds.Event:
                SaveEvent(session, meetup, DeliveryFactory.SpaceOf(item), done.EventId);
                break;
        }
    }

    /// <summary>What names people, and can't be drawn anew from what is stored, is remembered.</summary>
    private static void Remember(Session session, OutboxItem sent, MessageRef message, Instant now)
    {
        // A name may have been taken out of it while it was in flight.
        var item = session.Outbox.Find(sent.Id) is { Payload: { } newest } row && row.Key == sent.Key ? sent with { Payload = newest } : sent;
        if (item.Payload != sent.Payload && CardOf(item) is { } card)
            Rewording.Of(session, message, card, now);
        switch (item.Kind)
        {
            case OutgoingKinds.Direct or OutgoingKinds.DirectReminder when item.MemberId is { } recipient && session.Members.Find(recipient) is { ForgottenAt: null }:
                session.Members.SetDirectMessagesRefused(item.Platform, item.Target, null);
                var payload = DeliveryFactory.Direct(item);
                Remember(session, item, message, payload.Card, recipient, (payload.Names ?? []).Select(member => new MemberId(member)), now);
                break;
            case OutgoingKinds.Post or OutgoingKinds.PostReminder when item.MemberId is { } mentioned:
                Remember(session, item, message, DeliveryFactory.Posted(item), null, [mentioned], now);
                break;
            case OutgoingKinds.Digest:
                var digest = DeliveryFactory.Digest(item);
                Remember(session, item, message, digest.Card, null, digest.Names.Select(member => new MemberId(member)), now);
                break;
            case OutgoingKinds.InThread when item.MemberId is { } author:
                Remember(session, item, message, RecapThread.Payload(item).Card, null, [author], now);
                break;
        }
    }

    private static Card? CardOf(OutboxItem item) => item.Kind switch
    {
        OutgoingKinds.Direct or OutgoingKinds.DirectReminder => DeliveryFactory.Direct(item).Card,
        OutgoingKinds.Post or OutgoingKinds.PostReminder => DeliveryFactory.Posted(item),
        OutgoingKinds.Digest => DeliveryFactory.Digest(item).Card,
        OutgoingKinds.InThread => RecapThread.Payload(item).Card,
        _ => null,
    };

    private static void Remember(
        Session session, OutboxItem item, MessageRef message, Card card, MemberId? recipient, IEnumerable<MemberId> named, Instant now)
    {
        var sent = new SentMessage
        {
            Platform = item.Platform,
            Channel = message.ChannelId,
            Message = message.MessageId,
            MeetupId = item.MeetupId,
            MemberId = recipient,
            Card = JsonSerializer.Serialize(card, ChatJson.Default.Card),
            SentAt = now,
        };
        session.Sent.Add(sent, named);
    }

    private void CardShown(Session session, IChatPlatform platform, MeetupId id, OutboxItem item, string message, Instant now)
    {
        if (session.Cards.Find(id, DeliveryFactory.SpaceOf(item), item.Kind) is not { } card)
            return;
        session.Cards.Save(card with { Message = message, ShownAt = now });
        // Neither is on anybody's own page.
        if (session.Meetups.Find(id) is not { } meetup || OutgoingKinds.IsReminderCard(item.Kind) || item.Kind == OutgoingKinds.RecapCard)
            return;
        HomePages.RefreshAll(session, meetup.Community, viewers, now);
        if (!platform.Capabilities.LiveDistances)
            DistanceKeeper.Shown(session, meetup, now);
        // The event's description links the card, which has an address only now.
        if (item.Kind == OutgoingKinds.MeetupCard && card.Message != message && meetup.State == MeetupState.Scheduled)
            new Messenger(session, now, options).RefreshEvents(meetup);
    }

    private static void SaveEvent(Session session, MeetupId meetup, SpaceId space, string? eventId)
    {
        if (eventId is null)
            session.Cards.RemoveEvent(meetup, space);
        else
            session.Cards.SaveEvent(meetup, space, eventId);
    }

    private void Refused(Session session, OutboxItem item, DeliveryResult.Refused refused, Instant now)
    {
        var messenger = new Messenger(session, now, options);
        // Freed first, so that what follows finds its place in the outbox.
        session.Outbox.Complete(item, now, now + CardPace);
        switch (item.Kind)
        {
            case OutgoingKinds.Direct or OutgoingKinds.DirectReminder:
                DirectRefused(session, messenger, item, refused, now);
                break;
            case var kind when OutgoingKinds.IsCard(kind):
                CardRefused(session, messenger, item, refused, now);
                break;
            case OutgoingKinds.Group:
                Refused(item.Kind, item.Key, refused.Reason, refused.Detail);
                ConversationDelivery.Refused(session, messenger, item);
                break;
            case OutgoingKinds.Event:
                EventRefused(session, messenger, item, refused, now);
                break;
            default:
                Refused(item.Kind, item.Key, refused.Reason, refused.Detail);
                break;
        }
    }

    private void DirectRefused(Session session, Messenger messenger, OutboxItem item, DeliveryResult.Refused refused, Instant now)
    {
        if (refused.Reason is RefusalReason.DirectMessagesClosed or RefusalReason.Gone)
            session.Members.SetDirectMessagesRefused(item.Platform, item.Target, now);
        else
            Refused(item.Kind, item.Key, refused.Reason, refused.Detail);
        if (refused.Reason == RefusalReason.Gone)
            RollCall.Gone(session, item.Platform, item.Target, now);
        if (item.MemberId is { } member && refused.Reason is RefusalReason.DirectMessagesClosed or RefusalReason.Gone)
            RefusedDirect.Follow(session, messenger, item, member, refused.Reason);
    }

    private void CardRefused(Session session, Messenger messenger, OutboxItem item, DeliveryResult.Refused refused, Instant now)
    {
        if (session.Cards.Find(item.MeetupId!.Value, DeliveryFactory.SpaceOf(item), item.Kind) is not { } card)
            return;
        if (refused.Reason == RefusalReason.Gone && card.Message is not null)
        {
            messenger.Lost(card);
            return;
        }

        Refused(item.Kind, item.Key, refused.Reason, refused.Detail);
        if (card.Message is null && session.Seen.FirstTime($"card-refused:{card.MeetupId}:{card.SpaceId.Value}", now + SaidOnceFor))
            TellOrganizer(session, messenger, card.MeetupId, Words.CantPost(refused.Detail));
    }

    private void EventRefused(Session session, Messenger messenger, OutboxItem item, DeliveryResult.Refused refused, Instant now)
    {
        var (meetup, space) = (item.MeetupId!.Value, DeliveryFactory.SpaceOf(item));
        if (refused.Reason == RefusalReason.Gone)
        {
            session.Cards.RemoveEvent(meetup, space);
            return;
        }

        Refused(item.Kind, item.Key, refused.Reason, refused.Detail);
        // Said once to the organizer; a later edit of the same meetup says no more.
        if (session.Seen.FirstTime($"event-refused:{meetup}:{space.Value}", now + SaidOnceFor))
            TellOrganizer(session, messenger, meetup, Words.CantPutEvent(refused.Detail));
    }

    private static void TellOrganizer(Session session, Messenger messenger, MeetupId id, string text)
    {
        if (session.Meetups.Find(id) is { } meetup)
            messenger.Tell(meetup.Organizer, new Telling(new Card(new Block.Paragraph(text), new Block.Small([new Span.Code(id.Value)])), meetup)
            {
                MayMention = false,
                Urgency = Urgency.AtOnce,
            });
    }

    [LoggerMessage(LogLevel.Warning, "{Kind} {Key} of {Meetup} was of use until {Until} and was not sent")]
    private partial void Missed(string kind, string key, MeetupId? meetup, Instant until);

    [LoggerMessage(LogLevel.Error, "{Kind} {Key} is set aside after too many attempts: {Problem}")]
    private partial void SetAside(string kind, string key, string problem);

    [LoggerMessage(LogLevel.Warning, "{Kind} {Key} was refused ({Reason}): {Detail}")]
    private partial void Refused(string kind, string key, RefusalReason reason, string detail);
}
