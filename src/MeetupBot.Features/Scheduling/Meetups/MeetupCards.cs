using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Places a meetup's cards in channels and keeps them current: at most one edit a second and card.</summary>
internal sealed class MeetupCards(Session session, IClock clock)
{
    private static readonly Duration CardPace = Duration.FromSeconds(1);

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>A card of that kind belongs into that channel; it is posted by the next refresh.</summary>
    public void Place(MeetupId meetup, SpaceId space, string kind, string channel) =>
        session.Cards.Save(new PostedCard { MeetupId = meetup, SpaceId = space, Kind = kind, Channel = channel });

    /// <summary>Every card of the meetup shows its newest state soon, but for reminders.</summary>
    public void RefreshCards(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => !CardKinds.IsReminder(card.Kind)))
            Refresh(card);
    }

    /// <summary>Every card of this kind.</summary>
    public void Refresh(MeetupId meetup, string kind)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => card.Kind == kind))
            Refresh(card);
    }

    /// <summary>The guest list has changed, which a closed poll does not show.</summary>
    public void RefreshGuests(MeetupId meetup) => Refresh(meetup, CardKinds.Meetup);

    /// <summary>Reminders stay as they were, but for the name of somebody who is forgotten.</summary>
    public void RefreshReminders(MeetupId meetup)
    {
        foreach (var card in session.Cards.Of(meetup).Where(card => CardKinds.IsReminder(card.Kind) && card.Message is not null))
            Refresh(card);
    }

    /// <summary>The card's space has no part in the meetup any more: it says so, and is left alone from then on.</summary>
    public void Retire(PostedCard card)
    {
        session.Cards.Save(card with { GoneAt = _now });
        if (card.Message is not null && session.Communities.FindSpace(card.SpaceId) is { LeftAt: null } space)
            Enqueue(card, space, null);
    }

    /// <summary>
    /// Somebody deleted a message of ours. A card that people still answer on is posted anew, once. A reminder, a closed poll or what is
    /// over is not: a channel is tidied now and then.
    /// </summary>
    public void Lost(PostedCard card)
    {
        var lost = IsAnsweredOn(card) ? card.Deleted(_now) : card with { Message = null, GoneAt = _now };
        session.Cards.Save(lost);
        Refresh(lost);
    }

    /// <param name="card">Posted or edited.</param>
    /// <param name="until">Of no use afterwards.</param>
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
            Payload = FollowingCards.Write(card.SpaceId),
            MeetupId = card.MeetupId,
            NotBefore = earliest,
            ExpiresAt = until,
        }, _now);
    }
}
