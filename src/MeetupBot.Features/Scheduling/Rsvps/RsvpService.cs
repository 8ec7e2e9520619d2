using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Rsvps;

/// <summary>Saves a change of the guest list, tells who got or lost a place, plans reminders and refreshes the cards.</summary>
internal sealed class RsvpService(
    Session session,
    IClock clock,
    MeetupCardPosts meetupCardPosts,
    Notifier notifier,
    ReminderScheduleService reminderScheduleService,
    MeetupViewReader meetupViewReader)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public void Apply(Meetup meetup, GuestList before, GuestListChange change)
    {
        session.Rsvps.Save(meetup.Id, before, change.List, _now);
        foreach (var gone in before.Rsvps.Except(change.List.Rsvps))
            reminderScheduleService.Forget(meetup.Id, gone.Member);
        foreach (var changed in change.List.Rsvps.Except(before.Rsvps))
            reminderScheduleService.PlanFor(meetup, changed);
        TellPromoted(meetup, change.Promoted);
        TellMoved(meetup, change);
        meetupCardPosts.RefreshGuests(meetup.Id);
    }

    private void TellMoved(Meetup meetup, GuestListChange change)
    {
        if (change.Moved.Count == 0)
            return;
        var view = meetupViewReader.Read(meetup);
        foreach (var member in change.Moved)
            notifier.Notify(member, new Notification(RsvpCard.DrawFewerPlaces(view, change.List[member]!, _now), meetup));
    }

    private void TellPromoted(Meetup meetup, IReadOnlyList<MemberId> promoted)
    {
        if (promoted.Count == 0)
            return;
        var view = meetupViewReader.Read(meetup);
        var next = view.Guests.With(RsvpStatus.Waitlisted).Select(rsvp => view.NameOf(rsvp.Member)).FirstOrDefault();
        foreach (var member in promoted)
            notifier.Notify(member, new Notification(RsvpCard.DrawPlaceIsFree(view, next, _now), meetup));
    }
}
