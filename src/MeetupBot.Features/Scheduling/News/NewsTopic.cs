using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>
/// What becomes of a meetup: it is on, it moved, it is cancelled, a place is free. It is drawn when it is sent, from what holds then and what its
/// reader knew before. It runs once a guest, so it loads nothing that grows with their number.
/// </summary>
internal sealed class NewsTopic(Session session, IClock clock, EffectiveSettings settings) : ITopic
{
    public const string Name = "meetup";

    private readonly Instant _now = clock.GetCurrentInstant();

    public Told? Look(OutboxMessage item, string detail, Card? card, Card? inChannel)
    {
        if (item.MemberId is not { } member || item.MeetupId is not { } id || session.Meetups.Find(id) is not { } meetup)
            return null;
        var known = NewsPayload.Read(detail);
        session.Rsvps.Rsvps(member, [id]).TryGetValue(id, out var own);
        var told = meetup.State switch
        {
            MeetupState.Cancelled when known.Stage != NewsStage.Off => DrawCancelled(meetup, member),
            MeetupState.Scheduled when _now < meetup.OverAt => known.Stage == NewsStage.On
                ? DrawChange(meetup, known, own)
                : DrawOn(meetup, known, own),
            MeetupState.Polling when known.Stage == NewsStage.Off => new Told(ItsOnCard.DrawPoll(ViewOf(meetup))),
            _ => null,
        };
        return told is null ? null : told with { Fact = NewsPayload.Of(meetup, own?.Status).Text };
    }

    private Told DrawCancelled(Meetup meetup, MemberId member) => new(member == meetup.Organizer && meetup.IsExpiredPoll
        ? ExpiredPollCard.Draw(ViewOf(meetup), _now)
        : CancelledCard.Draw(ViewOf(meetup), _now));

    /// <summary>To somebody who does not know that it is on.</summary>
    private Told? DrawOn(Meetup meetup, NewsPayload known, Rsvp? own)
    {
        var isBack = known.Stage == NewsStage.Off;
        // Who answered on the card of the meetup has seen it. Who withdrew has nothing to do with it.
        if (!isBack && (own is null ? !known.IsAsked : own.Status is RsvpStatus.Maybe or RsvpStatus.Cant))
            return null;
        var view = ViewOf(meetup);
        // Few are asked, and "Going" does something else when it is full.
        if (own is null && meetup.Capacity is not null)
            view = view with { Guests = session.Rsvps.Find(meetup) };
        var before = known.Plan is { } plan && !plan.Holds(meetup) ? plan.ApplyTo(meetup) : null;
        return new Told(ItsOnCard.Draw(view, own, isBack, before, _now), InChannel: ItsOnCard.DrawForAll(view, isBack, _now));
    }

    private Told? DrawChange(Meetup meetup, NewsPayload known, Rsvp? own)
    {
        if (own is null)
            return null;
        if (known.Status == RsvpStatus.Waitlisted && own.Status == RsvpStatus.Going)
            return new Told(PlaceIsFreeCard.Draw(ViewOf(meetup), FindNext(meetup), _now));
        if (known.Plan is not { } plan || plan.Holds(meetup))
            return null;
        var before = plan.ApplyTo(meetup);
        return new Told(
            ChangeCard.Draw(meetup, before, own, new TimePhrases(settings.ZoneOf(own.Member, meetup), _now)),
            InChannel: ChangeCard.DrawForAll(meetup, before, new TimePhrases(meetup.Zone, _now)));
    }

    /// <summary>The first on the waitlist. Few messages name one.</summary>
    private string? FindNext(Meetup meetup) => session.Rsvps.Find(meetup).With(RsvpStatus.Waitlisted) is [var next, ..]
        ? session.Members.Find(next.Member)?.Name
        : null;

    private MeetupView ViewOf(Meetup meetup) => new(
        meetup,
        new Poll([], []),
        new GuestList(meetup.Capacity, []),
        meetup.CancelledBy is { } by ? session.Members.Names([by]) : new Dictionary<MemberId, string>(),
        null);
}
