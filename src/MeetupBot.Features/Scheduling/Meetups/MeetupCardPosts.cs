using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Places a meetup's cards in channels and keeps them current, with at most one edit a second for each card.</summary>
internal sealed class MeetupCardPosts(Session session, IClock clock, MessageEdit messageEdit)
{
    private static readonly Duration CardPace = Duration.FromSeconds(1);

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Saves that a channel gets a card of this kind. The next refresh posts it.</summary>
    public void Place(MeetupId meetup, SpaceId space, string kind, string channel) =>
        session.Cards.Save(new PostedCard { MeetupId = meetup, SpaceId = space, Kind = kind, Channel = channel });

    /// <summary>Messages that show the poll show the meetup instead, from the next refresh on.</summary>
    public void ReplacePolls(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => card is { Kind: CardKinds.Poll, Message: not null, GoneAt: null }))
        {
            session.Cards.Save(card with { Kind = CardKinds.Meetup });
            session.Cards.Remove(meetup, card.SpaceId, CardKinds.Poll);
        }
    }

    /// <summary>Refreshes every card of the meetup except reminders.</summary>
    public void RefreshCards(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => !CardKinds.IsReminder(card.Kind)))
            Refresh(card);
    }

    /// <summary>Refreshes every card of one kind.</summary>
    public void Refresh(MeetupId meetup, string kind)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => card.Kind == kind))
            Refresh(card);
    }

    /// <summary>Refreshes the cards that show the guest list. A closed poll does not.</summary>
    public void RefreshGuests(MeetupId meetup) => Refresh(meetup, CardKinds.Meetup);

    /// <summary>Redraws posted reminders.</summary>
    public void RefreshReminders(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => CardKinds.IsReminder(card.Kind) && card.Message is not null))
            Refresh(card);
    }

    /// <summary>Redraws the reminders that were posted in this space before a newer one.</summary>
    public void RefreshRemindersBefore(PostedCard newest)
    {
        foreach (var card in session.Cards.Of(newest.MeetupId))
            if (CardKinds.IsReminder(card.Kind) && card.Message is not null && card.SpaceId == newest.SpaceId && card.Kind != newest.Kind)
                Refresh(card);
    }

    /// <summary>Retires a card whose space no longer takes part in the meetup. It gets one last edit.</summary>
    public void Retire(PostedCard card)
    {
        session.Cards.Save(card with { GoneAt = _now });
        if (card.Message is not null && session.Communities.FindSpace(card.SpaceId) is { LeftAt: null } space)
            Enqueue(card, space, null);
    }

    /// <summary>
    /// Handles a message that somebody deleted. A card that people still answer on is posted again, once. Reminders, closed polls and cards
    /// of past meetups are not, because people tidy channels.
    /// </summary>
    public void HandleDeleted(PostedCard card)
    {
        var lost = IsAnsweredOn(card) ? card.Deleted(_now) : card with { Message = null, GoneAt = _now };
        session.Cards.Save(lost);
        Refresh(lost);
    }

    /// <summary>Posts the card in another channel of its space. The message that it had says that it stands elsewhere.</summary>
    public void Move(PostedCard card, string channel)
    {
        if (card.Channel == channel || session.Communities.FindSpace(card.SpaceId) is not { } space)
            return;
        if (card.Kind == CardKinds.Poll && !IsAnsweredOn(card))
        {
            // A closed poll stays where it was.
            session.Cards.Save(card with { GoneAt = _now });
            return;
        }

        if (card.Message is { } message)
            messageEdit.Edit(new MessageRef(space.Platform, card.Channel, message), new Card(new Block.Paragraph(Words.CardMoved)) { Tone = CardTone.Off, Summary = Words.CardMoved });
        var moved = card with { Channel = channel, Message = null, ShownAt = null };
        session.Cards.Save(moved);
        Refresh(moved);
    }

    /// <summary>Tries again to post cards that were refused.</summary>
    public void RefreshUnposted(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => card.Message is null && !CardKinds.IsReminder(card.Kind)))
            Refresh(card);
    }

    /// <param name="until">When the update is no longer useful; null: always useful.</param>
    public void Refresh(PostedCard card, Instant? until = null)
    {
        if (session.Communities.FindSpace(card.SpaceId) is not { LeftAt: null } space || card.GoneAt is not null)
            return;
        Enqueue(card, space, until);
    }

    private bool IsAnsweredOn(PostedCard card) => session.Meetups.Find(card.MeetupId)?.State switch
    {
        MeetupState.Polling => card.Kind == CardKinds.Poll,
        MeetupState.Scheduled => card.Kind == CardKinds.Meetup,
        _ => false,
    };

    private void Enqueue(PostedCard card, Space space, Instant? until)
    {
        var earliest = card.ShownAt is { } shown ? Instant.Max(_now, shown + CardPace) : _now;
        session.Outbox.Merge($"{card.Kind}:{card.MeetupId}:{card.SpaceId.Value}", new NewOutboxMessage
        {
            Platform = space.Platform,
            Lane = card.Channel,
            Priority = CardKinds.IsReminder(card.Kind) ? OutboxPriority.Reminder : OutboxPriority.Card,
            Kind = card.Kind,
            Target = card.Channel,
            Payload = FollowingCardService.Write(card.SpaceId),
            MeetupId = card.MeetupId,
            NotBefore = earliest,
            ExpiresAt = until,
        }, _now);
    }
}
