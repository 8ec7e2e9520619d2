using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Rsvps;

/// <summary>Saves a change of the guest list, tells who got or lost a place, plans reminders and refreshes the cards.</summary>
internal sealed class RsvpService(
    Session session,
    IClock clock,
    MeetupCardPosts meetupCardPosts,
    NewsPosts newsPosts,
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
        foreach (var member in change.Promoted)
            newsPosts.Tell(member, meetup, NewsPayload.Of(meetup, RsvpStatus.Waitlisted));
        TellMoved(meetup, change);
        meetupCardPosts.RefreshGuests(meetup.Id);
    }

    private void TellMoved(Meetup meetup, GuestListChange change)
    {
        if (change.Moved.Count == 0)
            return;
        var view = meetupViewReader.Read(meetup);
        foreach (var own in change.Moved.Select(member => change.List[member]!))
            notifier.Notify(own.Member, new Notification(RsvpCard.DrawFewerPlaces(view, own, _now), meetup)
            {
                Fact = ReminderTopic.WriteFact(meetup, own.Status, []),
            });
    }
}
