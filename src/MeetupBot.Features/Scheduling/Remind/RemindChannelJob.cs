using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>The reminder in the channel.</summary>
internal sealed class RemindChannelJob(ReminderLog log, ReminderPosts reminderPosts) : IJob<ReminderPayload>
{
    public static string Kind => "remind.channel";

    public static string Describe(string title) => $"Reminder of {title} in the channel";

    public static ReminderPayload Read(string? payload) => ReminderPayload.Read(payload!);

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
