using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Posts the reminder in the channel.</summary>
internal sealed class RemindChannelJob(ReminderLog log, ChannelReminders channelReminders) : IJob
{
    public static string Kind => JobKinds.RemindChannel;

    public static string Describe(string title) => $"Reminder of {title} in the channel";

    public void Run(JobContext job)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup)
            return;
        var until = RemindMemberJob.Until(job);
        if (job.Now >= until)
        {
            log.Missed(meetup.Id, job.Item.DueAt, job.Now);
            return;
        }

        channelReminders.PostReminder(meetup, job.Item.DueAt, until);
    }
}
