using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Remind;
using MeetupBot.Features.Turns;
using NodaTime;

namespace MeetupBot.Features.Recap;

/// <summary>The day after: the recap, and the question to everybody who was there.</summary>
public sealed class FollowUpMeetup(ReminderLog log) : IDueJob
{
    /// <summary>After a longer downtime nobody is asked any more.</summary>
    private static readonly Duration Latest = Duration.FromDays(14);

    public string Kind => DueKinds.FollowUp;

    public string Describe(string title) => $"Recap of {title}, and who met whom";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Over } meetup)
            return;
        if (turn.Now - turn.Item.DueAt > Latest)
            log.FollowUpMissed(meetup.Id, turn.Item.DueAt, turn.Now);
        else
            turn.Scope.FollowUps.Begin(meetup);
    }
}
