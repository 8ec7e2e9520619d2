using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>One who is going to a full meetup, and gets no reminder the day before, is asked whether they still come.</summary>
internal sealed class StillComingJob(
    MeetupViewReader meetupViewReader,
    Notifier notifier,
    ReminderViewReader reminderViewReader) : IJob<ReminderPayload>, IChecksPeople<ReminderPayload>
{
    public static string Kind => "still.coming";

    public static string Describe(string title) => $"If {title} is full: still coming?";

    public static string DescribeDone(string title) => $"If {title} was full, it was asked who still comes";

    public static ReminderPayload Read(string? payload) => ReminderPayload.Read(payload!);

    /// <summary>Who has left is not asked.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job, ReminderPayload payload) => job.Item.MemberId is { } member ? [member] : [];

    public void Run(JobContext job, ReminderPayload payload)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup || job.Item.MemberId is not { } member || job.Now >= payload.Until)
            return;
        var guests = meetupViewReader.ReadGuests(meetup);
        if (guests[member] is not { Status: RsvpStatus.Going } || !reminderViewReader.AsksStillComing(meetup, guests, member))
            return;
        var card = ReminderCard.DrawStillComing(meetupViewReader.ReadBriefly(meetup, guests, []), ReminderViewReader.CountWaiting(guests), job.Now);
        notifier.Notify(member, new Notification(card, meetup, OutboxPriority.Reminder, Urgency.AtOnce, payload.Until)
        {
            Fact = ReminderTopic.WriteFact(meetup, RsvpStatus.Going, [], isQuestion: true),
        });
    }
}
