using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
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
        if (meetup.Time is not null)
            meetupEventPosts.RefreshEvents(cancelled);
        return TellAll(meetup, cancelled, by);
    }

    private int TellAll(Meetup before, Meetup cancelled, MemberId? by)
    {
        var guests = meetupViewReader.ReadGuests(before);
        var answered = guests.Rsvps.Select(rsvp => rsvp.Member)
            .Concat(session.Polls.Find(before.Id).Ballots.Select(ballot => ballot.Member))
            .Append(cancelled.Organizer)
            .Distinct()
            .Where(member => member != by)
            .ToList();
        foreach (var member in answered)
            newsPosts.Tell(member, cancelled, NewsPayload.Of(before, guests[member]?.Status));
        if (by is { } knows)
            newsPosts.Withdraw(cancelled.Id, knows);
        return answered.Count;
    }
}
