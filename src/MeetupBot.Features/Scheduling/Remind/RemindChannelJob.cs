using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>The reminder in the channel.</summary>
internal sealed class RemindChannelJob(ReminderLog log, MeetupViewReader meetupViewReader, ReminderPosts reminderPosts)
    : IJob<ReminderPayload>, IChecksPeople<ReminderPayload>
{
    public static string Kind => "remind.channel";

    public static string Describe(string title) => $"Reminder of {title} in the channel";

    public static string DescribeDone(string title) => $"The reminder of {title} went to the channel";

    public static ReminderPayload Read(string? payload) => ReminderPayload.Read(payload!);

    /// <summary>Everybody who answered, and the hosts: the places of those who left go to the waitlist before it is posted.</summary>
    public IReadOnlyList<MemberId> PeopleOf(JobContext job, ReminderPayload payload) =>
        job.Meetup is { State: MeetupState.Scheduled } meetup
            ? [.. meetupViewReader.ReadGuests(meetup).Rsvps.Select(rsvp => rsvp.Member).Concat(meetup.CoHosts).Append(meetup.Organizer).Distinct()]
            : [];

    public void Run(JobContext job, ReminderPayload payload)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup)
            return;
        if (job.Now >= payload.Until)
        {
            log.Missed(meetup.Id, job.Item.DueAt, job.Now);
            return;
        }

        reminderPosts.PostReminder(meetup, job.Item.DueAt, payload.Until);
    }
}
