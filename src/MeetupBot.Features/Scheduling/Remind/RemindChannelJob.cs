using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>The reminder in the channel.</summary>
internal sealed class RemindChannelJob(ReminderLog log, ChannelReminders channelReminders) : IJob<ReminderEnd>
{
    public static string Kind => JobKinds.RemindChannel;

    public static string Describe(string title) => $"Reminder of {title} in the channel";

    public static ReminderEnd Read(string? payload) => ReminderEnd.Read(payload!);

    public void Run(JobContext job, ReminderEnd payload)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup)
            return;
        if (job.Now >= payload.Until)
        {
            log.Missed(meetup.Id, job.Item.DueAt, job.Now);
            return;
        }

        channelReminders.PostReminder(meetup, job.Item.DueAt, payload.Until);
    }
}
