using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Cancels a meetup, tells everyone who answered, and updates cards, events and reminders.</summary>
internal sealed class CancelService(
    Session session,
    IClock clock,
    MeetupCardPosts meetupCardPosts,
    MeetupEventPosts meetupEventPosts,
    NewsPosts newsPosts,
    ReminderLinePosts reminderLinePosts,
    ReminderScheduleService reminderScheduleService,
    MeetupViewReader meetupViewReader)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <param name="by">Who cancelled it; null if the poll expired.</param>
    /// <param name="reason">The reason as typed, or null.</param>
    /// <returns>The number of members who are told.</returns>
    public int Cancel(Meetup meetup, MemberId? by, string? reason)
    {
        var cancelled = meetup with
        {
            State = MeetupState.Cancelled,
            CancelReason = reason,
            CancelledBy = by,
            Sequence = meetup.Sequence + 1,
            ChangedAt = _now,
        };
        session.Meetups.Update(cancelled);
        reminderScheduleService.Clear(meetup.Id);
        meetupCardPosts.RefreshCards(meetup.Id);
        meetupCardPosts.RefreshReminders(meetup.Id);
        reminderLinePosts.ShrinkAll(cancelled);
        if (meetup.Time is not null)
            meetupEventPosts.RefreshEvents(cancelled);
        return TellAll(meetup, cancelled, by);
    }

    /// <summary>Everybody who answered, and the organizer, but not whoever does it.</summary>
    public static IReadOnlyList<MemberId> ListConcerned(MeetupView view, MemberId? by) =>
    [
        .. view.Guests.Rsvps.Select(rsvp => rsvp.Member)
            .Concat(view.Poll.Ballots.Select(ballot => ballot.Member))
            .Append(view.Meetup.Organizer)
            .Distinct()
            .Where(member => member != by),
    ];

    /// <summary>
    /// Takes the cancellation back. Whoever has not read of it yet never does; the others read that it is on again.
    /// </summary>
    /// <returns>The number of members who are told.</returns>
    public int TakeBack(Meetup cancelled, MemberId by)
    {
        var meetup = CancelWindow.TakeBack(cancelled, _now);
        session.Meetups.Update(meetup);
        meetupCardPosts.RefreshCards(meetup.Id);
        meetupCardPosts.RefreshReminders(meetup.Id);
        reminderLinePosts.ShrinkAll(meetup);
        if (meetup.Time is not null)
            meetupEventPosts.RefreshEvents(meetup);
        var (view, waiting) = (meetupViewReader.Read(meetup), newsPosts.ReadWaiting(meetup.Id));
        var concerned = ListConcerned(view, by);
        foreach (var member in concerned)
            newsPosts.Tell(member, meetup, NewsPayload.Of(cancelled, view.Guests[member]?.Status));
        newsPosts.Withdraw(meetup.Id, by);
        return concerned.Count(member => !waiting.TryGetValue(member, out var news) || news.IsInFlight);
    }

    private int TellAll(Meetup before, Meetup cancelled, MemberId? by)
    {
        var view = meetupViewReader.Read(before);
        var answered = ListConcerned(view, by);
        foreach (var member in answered)
            newsPosts.Tell(member, cancelled, NewsPayload.Of(before, view.Guests[member]?.Status));
        if (by is { } knows)
            newsPosts.Withdraw(cancelled.Id, knows);
        return answered.Count;
    }
}
