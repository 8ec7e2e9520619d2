using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Features.Attendance.FollowUp;

/// <summary>The day after: the recap, and the question to everybody who was there.</summary>
internal sealed class FollowUpMeetup(ReminderLog log, FollowUpDesk followUps) : IDueJob
{
    /// <summary>After a longer downtime nobody is asked any more.</summary>
    private static readonly Duration Latest = Duration.FromDays(14);

    public static string Kind => JobKinds.FollowUp;

    public static string Describe(string title) => $"Recap of {title}, and who met whom";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Over } meetup)
            return;
        if (turn.Now - turn.Item.DueAt > Latest)
            log.FollowUpMissed(meetup.Id, turn.Item.DueAt, turn.Now);
        else
            followUps.Begin(meetup);
    }
}
