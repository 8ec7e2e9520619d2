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
            return new MoveNotice(people, FindQuiet(payload, moved, _now + Wait), IsLater: true, isWaiting, IsOnlyMovers(payload, moved));
        }

        session.Due.Cancel(KeyOf(moved.Id));
        Send(moved, payload);
        return new MoveNotice(people, FindQuiet(payload, moved, _now), IsLater: false, isWaiting, IsOnlyMovers(payload, moved));
    }

    /// <summary>Tells at once what waits.</summary>
    /// <returns>The meetup as guests knew it, how many are told, and who of them after their quiet hours; null when nothing waits.</returns>
    public (Meetup Before, int People, QuietGuests Quiet)? TellNow(Meetup meetup)
    {
        if (FindWaiting(meetup.Id) is not { } payload)
            return null;
        session.Due.Cancel(KeyOf(meetup.Id));
        return (payload.Told.ApplyTo(meetup), Send(meetup, payload), FindQuiet(payload, meetup, _now));
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

    /// <summary>Those who would wait for the end of their quiet hours.</summary>
    private QuietGuests FindQuiet(MovedPayload payload, Meetup moved, Instant at)
    {
        var times = FindUntold(payload, moved)
            .Select(rsvp => session.Members.Find(rsvp.Member) is { } member
                ? notifier.FindSendTime(member, moved, UrgencyFrom(payload.KnownTo(rsvp.Member).ApplyTo(moved)), at)
                : at)
            .Where(time => time > at).ToList();
        return times.Count == 0 ? default : new QuietGuests(times.Count, times.Min(), times.Max());
    }

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
/// <param name="Quiet">Who of them after their quiet hours.</param>
/// <param name="IsLater">Whether they are told in ten minutes.</param>
/// <param name="WasWaiting">Whether an earlier move had not been told yet.</param>
/// <param name="IsOnlyMovers">Whether those alone are told who had moved it themselves.</param>
internal readonly record struct MoveNotice(int People, QuietGuests Quiet, bool IsLater, bool WasWaiting, bool IsOnlyMovers);

/// <summary>Guests who are told after their quiet hours.</summary>
/// <param name="First">When the first of them is told.</param>
/// <param name="Last">When the last of them is.</param>
internal readonly record struct QuietGuests(int Count, Instant First, Instant Last)
{
    /// <summary>When they are told; empty when there are none.</summary>
    public RichText Write(TimePhrases phrases) => Count == 0 ? RichText.Empty
        : First == Last ? Words.At(phrases.When(MeetupTime.At(First)))
        : Words.FromOn(phrases.When(MeetupTime.At(First)));
}
