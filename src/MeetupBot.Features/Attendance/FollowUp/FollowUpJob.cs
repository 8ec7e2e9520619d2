using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Remind;

namespace MeetupBot.Features.Attendance.FollowUp;

/// <summary>Posts the recap and asks everyone who was there, the day after.</summary>
internal sealed class FollowUpJob(ReminderLog log, FollowUpService followUpService) : IJob
{
    public static string Kind => "followup";

    public static string Describe(string title) => $"Recap of {title}, and who met whom";

    public static string DescribeDone(string title) => $"The recap of {title} went out";

    public void Run(JobContext job)
    {
        if (job.Meetup is not { State: MeetupState.Over } meetup)
            return;
        if (MeetupBot.Domain.Encounters.FollowUp.IsTooLate(job.Item.DueAt, job.Now))
            log.FollowUpMissed(meetup.Id, job.Item.DueAt, job.Now);
        else
            followUpService.Begin(meetup);
    }
}
