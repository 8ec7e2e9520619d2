using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Storage;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>One who is going to a full meetup, and gets no reminder the day before, is asked whether they still come.</summary>
internal sealed class StillComing(MeetupDesk desk, Notifier notifier, NewsDesk newsDesk) : IDueJob
{
    public static string Kind => JobKinds.StillComing;

    public static string Describe(string title) => $"If {title} is full: still coming?";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Scheduled } meetup || turn.Item.MemberId is not { } member || turn.Now >= RemindMember.Until(turn))
            return;
        var guests = desk.Guests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going } || !newsDesk.AsksStillComing(meetup, guests, member))
            return;
        var card = ReminderCard.StillComing(desk.Briefly(meetup, guests, []), NewsDesk.Waiting(guests), turn.Now);
        notifier.Notify(member, new Telling(card, meetup, OutgoingPriority.Reminder, Urgency.AtOnce, meetup.Span!.Value.Start));
    }
}
