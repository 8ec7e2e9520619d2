using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>
/// Tells guests that a meetup moved. Moves wait ten minutes, so that several are told once, unless the meetup begins soon. A guest
/// for whom nothing has changed in the end is not told.
/// </summary>
internal sealed class MoveNoticeService(
    IClock clock, EffectiveSettings settings, Notifier notifier, NewsPosts newsPosts, MeetupViewReader meetupViewReader, Session session)
{
    private static readonly Duration Wait = Duration.FromMinutes(10);

    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>How many would be told.</summary>
    public int Count(Meetup before, Meetup moved, MemberId mover) => FindUntold(before, moved, mover, newsPosts.ReadWaiting(moved.Id)).Count;

    /// <summary>Tells it at once or later.</summary>
    public MoveNotice Announce(Meetup before, Meetup moved, MemberId mover)
    {
        var waiting = newsPosts.ReadWaiting(moved.Id);
        var untold = FindUntold(before, moved, mover, waiting);
        WithdrawKnown(moved, mover, waiting);
        // What a channel is about to be told has been overtaken, too.
        session.Outbox.CancelFor(moved.Id, OutboxKinds.PostMention);
        var wasWaiting = waiting.Values.Any(news => news.Known.Stage == NewsStage.On);
        var isNear = notifier.IsNear(moved) || untold.Any(guest => notifier.IsNear(guest.Before(moved)));
        var isLater = untold.Count > 0 && (wasWaiting || MoveRule.IsMoved(before, moved)) && !isNear;
        var at = isLater ? _now + Wait : _now;
        Tell(moved, untold, at);
        // Whoever hosts it and has nothing waiting moved it themselves.
        var isOnlyMovers = wasWaiting && untold.All(guest => !waiting.ContainsKey(guest.Rsvp.Member) && moved.IsHost(guest.Rsvp.Member));
        return new MoveNotice(untold.Count, MayWait(untold, moved), isLater, wasWaiting, isOnlyMovers);
    }

    /// <summary>Tells at once what waits.</summary>
    /// <returns>The meetup as guests knew it, how many are told, and whether quiet hours hold for it; null when nothing waits.</returns>
    public (Meetup Before, int People, bool MayWait)? TellNow(Meetup meetup)
    {
        if (meetup.Time is null)
            return null;
        var waiting = newsPosts.ReadWaiting(meetup.Id);
        var untold = FindUntold(meetup, meetup, mover: null, waiting);
        if (untold.Count == 0)
            return null;
        Tell(meetup, untold, _now);
        var first = untold.FirstOrDefault(guest => waiting.ContainsKey(guest.Rsvp.Member), untold[0]);
        return (first.Before(meetup), untold.Count, MayWait(untold, meetup));
    }

    private void Tell(Meetup moved, IEnumerable<UntoldGuest> untold, Instant at)
    {
        foreach (var guest in untold)
            newsPosts.Tell(
                guest.Rsvp.Member, moved, new NewsPayload(NewsStage.On, guest.Plan, guest.Rsvp.Status), UrgencyFrom(guest.Before(moved)), at);
    }

    /// <summary>Nothing is left to tell those for whom it is again as they know it, nor who moved it.</summary>
    private void WithdrawKnown(Meetup moved, MemberId mover, IReadOnlyDictionary<MemberId, (NewsPayload Known, bool IsInFlight)> waiting)
    {
        newsPosts.Withdraw(moved.Id, mover);
        foreach (var (member, (known, isInFlight)) in waiting)
        {
            if (known is not { Stage: NewsStage.On, Plan: { } plan, Status: not RsvpStatus.Waitlisted } || !plan.Holds(moved) || member == mover)
                continue;
            // What goes out at this moment may still say otherwise, and is then put right.
            if (isInFlight)
                newsPosts.Tell(member, moved, known, at: _now + Wait);
            else
                newsPosts.Withdraw(moved.Id, member);
        }
    }

    /// <summary>Whether it would wait for the end of somebody's quiet hours.</summary>
    private bool MayWait(IEnumerable<UntoldGuest> untold, Meetup moved) =>
        settings.QuietHoursOf(moved.Community) is not null && !notifier.IsNear(moved) && !untold.Any(guest => notifier.IsNear(guest.Before(moved)));

    /// <summary>The guests who know another plan. Those to whom something has yet to be sent know what they knew before it.</summary>
    private List<UntoldGuest> FindUntold(Meetup before, Meetup moved, MemberId? mover, IReadOnlyDictionary<MemberId, (NewsPayload Known, bool IsInFlight)> waiting)
    {
        var knownBefore = KnownPlan.Of(before);
        return
        [
            .. meetupViewReader.ReadGuests(moved).Rsvps
                .Where(rsvp => rsvp.Member != mover)
                .Select(rsvp => new UntoldGuest(rsvp, waiting.GetValueOrDefault(rsvp.Member).Known?.Plan ?? knownBefore))
                .Where(guest => !guest.Plan.Holds(moved)),
        ];
    }

    /// <summary>Guests of a meetup that was about to begin must hear at any hour that it moved.</summary>
    private Urgency UrgencyFrom(Meetup before) => notifier.IsNear(before) ? Urgency.AtOnce : Urgency.Waits;

    private readonly record struct UntoldGuest(Rsvp Rsvp, KnownPlan Plan)
    {
        public Meetup Before(Meetup moved) => Plan.ApplyTo(moved);
    }
}

/// <param name="People">How many are told.</param>
/// <param name="MayWait">Whether quiet hours hold for it.</param>
/// <param name="IsLater">Whether they are told in ten minutes.</param>
/// <param name="WasWaiting">Whether an earlier move had not been told yet.</param>
/// <param name="IsOnlyMovers">Whether those alone are told who had moved it themselves.</param>
internal readonly record struct MoveNotice(int People, bool MayWait, bool IsLater, bool WasWaiting, bool IsOnlyMovers);
