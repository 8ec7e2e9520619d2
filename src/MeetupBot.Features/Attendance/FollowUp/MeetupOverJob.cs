using MeetupBot.Application.Jobs;
using MeetupBot.Application.Settings;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.FollowUp;

/// <summary>Ends a meetup: its card stops asking for answers, and the follow-up is planned.</summary>
internal sealed class MeetupOverJob(
    FollowUpService followUpService,
    MeetupsOptions options,
    MeetupCardPosts meetupCardPosts,
    ReminderLinePosts reminderLinePosts,
    Session session) : IJob
{
    public static string Kind => JobKinds.MeetupOver;

    public static string Describe(string title) => $"{title} ends";

    public static string DescribeDone(string title) => $"{title} ended";

    public void Run(JobContext job)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup)
            return;
        var over = meetup with { State = MeetupState.Over };
        session.Meetups.Update(over);
        meetupCardPosts.RefreshCards(meetup.Id);
        meetupCardPosts.RefreshReminders(meetup.Id);
        reminderLinePosts.ShrinkAll(over);
        followUpService.Plan(over, options.FollowUpDelay);
    }
}
