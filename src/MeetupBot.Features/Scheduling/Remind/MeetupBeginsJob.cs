using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>At the start of a meetup its reminders shrink to a line. Whole days have no hour at which they begin; theirs shrink when they are over.</summary>
internal sealed class MeetupBeginsJob(ReminderLinePosts reminderLinePosts) : IJob
{
    public static string Kind => "remind.begins";

    public static string Describe(string title) => $"{title} begins";

    public static string DescribeDone(string title) => $"{title} began";

    public void Run(JobContext job)
    {
        if (job.Meetup is { State: MeetupState.Scheduled } meetup)
            reminderLinePosts.ShrinkAll(meetup);
    }
}
