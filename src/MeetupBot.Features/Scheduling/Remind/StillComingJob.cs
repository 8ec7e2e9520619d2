using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>One who is going to a full meetup, and gets no reminder the day before, is asked whether they still come.</summary>
internal sealed class StillComingJob(MeetupViews meetupViews, Notifier notifier, ReminderContents reminderContents) : IJob<ReminderEnd>
{
    public static string Kind => JobKinds.StillComing;

    public static string Describe(string title) => $"If {title} is full: still coming?";

    public static ReminderEnd Read(string? payload) => ReminderEnd.Read(payload!);

    public void Run(JobContext job, ReminderEnd payload)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup || job.Item.MemberId is not { } member || job.Now >= payload.Until)
            return;
        var guests = meetupViews.Guests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going } || !reminderContents.AsksStillComing(meetup, guests, member))
            return;
        var card = ReminderCard.StillComing(meetupViews.Briefly(meetup, guests, []), ReminderContents.Waiting(guests), job.Now);
        notifier.Notify(member, new Notification(card, meetup, OutboxPriority.Reminder, Urgency.AtOnce, meetup.Span!.Value.Start));
    }
}
