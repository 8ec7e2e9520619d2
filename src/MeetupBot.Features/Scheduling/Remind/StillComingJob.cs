using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Asks members going to a full meetup whether they still come, unless a reminder the day before asks them.</summary>
internal sealed class StillComingJob(MeetupViews meetupViews, Notifier notifier, ReminderContents reminderContents) : IJob
{
    public static string Kind => JobKinds.StillComing;

    public static string Describe(string title) => $"If {title} is full: still coming?";

    public void Run(JobContext job)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup
            || job.Item.MemberId is not { } member
            || job.Now >= RemindMemberJob.Until(job))
            return;
        var guests = meetupViews.Guests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going } || !reminderContents.AsksStillComing(meetup, guests, member))
            return;
        var card = ReminderCard.StillComing(meetupViews.Briefly(meetup, guests, []), ReminderContents.Waiting(guests), job.Now);
        notifier.Notify(member, new Notification(card, meetup, OutboxPriority.Reminder, Urgency.AtOnce, meetup.Span!.Value.Start));
    }
}
