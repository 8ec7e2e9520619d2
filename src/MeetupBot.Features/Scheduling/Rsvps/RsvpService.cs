using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Rsvps;

/// <summary>Saves a change of the guest list, tells promoted members, plans reminders and refreshes the cards.</summary>
internal sealed class RsvpService(
    Session session,
    IClock clock,
    MeetupCards meetupCards,
    Notifier notifier,
    ReminderPlanner reminderPlanner,
    MeetupViews meetupViews)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public void Apply(Meetup meetup, GuestList before, GuestListChange change)
    {
        session.Rsvps.Save(meetup.Id, before, change.List, _now);
        foreach (var gone in before.Rsvps.Except(change.List.Rsvps))
            reminderPlanner.Forget(meetup.Id, gone.Member);
        foreach (var changed in change.List.Rsvps.Except(before.Rsvps))
            reminderPlanner.PlanFor(meetup, changed);
        TellPromoted(meetup, change.Promoted);
        meetupCards.RefreshGuests(meetup.Id);
    }

    private void TellPromoted(Meetup meetup, IReadOnlyList<MemberId> promoted)
    {
        if (promoted.Count == 0)
            return;
        var view = meetupViews.View(meetup);
        var next = view.Guests.With(RsvpStatus.Waitlisted).Select(rsvp => view.NameOf(rsvp.Member)).FirstOrDefault();
        foreach (var member in promoted)
            notifier.Notify(member, new Notification(RsvpCards.PlaceIsFree(view, next, _now), meetup));
    }
}
