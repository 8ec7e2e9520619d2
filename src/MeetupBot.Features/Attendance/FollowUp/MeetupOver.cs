using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Jobs;
using MeetupBot.Storage;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Attendance.FollowUp;

/// <summary>The meetup has ended: its card stops asking, and what follows it is planned.</summary>
internal sealed class MeetupOver(FollowUpDesk followUps, MeetupsOptions options, MeetupCards meetupCards, Session session) : IDueJob
{
    public static string Kind => JobKinds.MeetupOver;

    public static string Describe(string title) => $"{title} ends";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Scheduled } meetup)
            return;
        var over = meetup with { State = MeetupState.Over };
        session.Meetups.Update(over);
        meetupCards.RefreshCards(meetup.Id);
        followUps.Plan(over, options.FollowUpDelay);
    }
}
