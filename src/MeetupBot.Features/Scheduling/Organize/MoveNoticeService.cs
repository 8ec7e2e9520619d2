using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>
/// Tells guests that a meetup moved. Moves wait ten minutes, so that several are told once, unless the meetup begins soon. A guest
/// for whom nothing has changed in the end is not told.
/// </summary>
internal sealed class MoveNoticeService(
    Session session, IClock clock, Notifier notifier, EffectiveSettings settings, MeetupViewReader meetupViewReader)
{
    private static readonly Duration Wait = Duration.FromMinutes(10);

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>How many would be told.</summary>
    public int Count(Meetup before, Meetup moved, MemberId mover) => Count(PayloadAfter(before, moved, mover), moved);

    /// <summary>Tells it at once or later.</summary>
    public MoveNotice Announce(Meetup before, Meetup moved, MemberId mover)
    {
        var isWaiting = FindWaiting(moved.Id) is not null;
        var payload = PayloadAfter(before, moved, mover);
        var people = Count(payload, moved);
        if (people > 0 && (isWaiting || MoveRule.IsMoved(before, moved)) && !IsNear(payload, moved))
        {
            session.Due.Schedule(new DueItem
            {
                Kind = MovedJob.Kind,
                Key = KeyOf(moved.Id),
                MeetupId = moved.Id,
                DueAt = _now + Wait,
                Payload = payload.Text,
            });
            return new MoveNotice(people, MayWait(payload, moved), IsLater: true, isWaiting, IsOnlyMovers(payload, moved));
        }

        session.Due.Cancel(KeyOf(moved.Id));
        Send(moved, payload);
        return new MoveNotice(people, MayWait(payload, moved), IsLater: false, isWaiting, IsOnlyMovers(payload, moved));
    }

    /// <summary>Tells at once what waits.</summary>
    /// <returns>The meetup as guests knew it, how many are told, and whether quiet hours hold for it; null when nothing waits.</returns>
    public (Meetup Before, int People, bool MayWait)? TellNow(Meetup meetup)
    {
        if (FindWaiting(meetup.Id) is not { } payload)
            return null;
        session.Due.Cancel(KeyOf(meetup.Id));
        return (payload.Told.ApplyTo(meetup), Send(meetup, payload), MayWait(payload, meetup));
    }

    /// <returns>How many are told.</returns>
    public int Send(Meetup meetup, MovedPayload payload)
    {
        var people = 0;
        foreach (var rsvp in FindUntold(payload, meetup))
        {
            var before = payload.KnownTo(rsvp.Member).ApplyTo(meetup);
            var card = ChangeCard.Draw(meetup, before, rsvp, PhrasesOf(rsvp.Member, meetup));
            notifier.Notify(rsvp.Member, new Notification(card, meetup, Urgency: UrgencyFrom(before)));
            people++;
        }

        return people;
    }

    private static string KeyOf(MeetupId meetup) => $"{MovedJob.Kind}:{meetup}";

    private bool IsNear(MovedPayload payload, Meetup moved) => notifier.IsNear(moved) || notifier.IsNear(payload.Told.ApplyTo(moved));

    private MovedPayload PayloadAfter(Meetup before, Meetup moved, MemberId mover) =>
        (FindWaiting(before.Id) ?? MovedPayload.Of(before)).MovedBy(mover, moved);

    private int Count(MovedPayload payload, Meetup moved) =>
        FindUntold(payload, moved).Count();

    /// <summary>Whether it would wait for the end of somebody's quiet hours.</summary>
    private bool MayWait(MovedPayload payload, Meetup moved) =>
        settings.QuietHoursOf(moved.Community) is not null && !IsNear(payload, moved);

    /// <summary>Whether it is again what guests know, so that only who moved it in between is told.</summary>
    private bool IsOnlyMovers(MovedPayload payload, Meetup moved) => FindUntold(payload, moved).All(rsvp => payload.Movers.ContainsKey(rsvp.Member.Value));

    private IEnumerable<Rsvp> FindUntold(MovedPayload payload, Meetup moved) =>
        meetupViewReader.ReadGuests(moved).Rsvps.Where(rsvp => !payload.KnownTo(rsvp.Member).Holds(moved));

    /// <summary>Guests of a meetup that was about to begin must hear at any hour that it moved.</summary>
    private Urgency UrgencyFrom(Meetup before) => notifier.IsNear(before) ? Urgency.AtOnce : Urgency.Waits;

    private TimePhrases PhrasesOf(MemberId member, Meetup meetup) =>
        new(session.Members.Find(member) is { } known ? settings.ZoneOf(known) : meetup.Zone, _now);

    private MovedPayload? FindWaiting(MeetupId meetup) =>
        session.Due.Find(KeyOf(meetup)) is { RunAt: not null, Payload: { } payload } ? MovedPayload.Read(payload) : null;
}

/// <param name="People">How many are told.</param>
/// <param name="MayWait">Whether quiet hours hold for it.</param>
/// <param name="IsLater">Whether they are told in ten minutes.</param>
/// <param name="WasWaiting">Whether an earlier move had not been told yet.</param>
/// <param name="IsOnlyMovers">Whether those alone are told who had moved it themselves.</param>
internal readonly record struct MoveNotice(int People, bool MayWait, bool IsLater, bool WasWaiting, bool IsOnlyMovers);
