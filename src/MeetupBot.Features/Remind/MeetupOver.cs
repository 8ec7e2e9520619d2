using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.Remind;

/// <summary>The meetup has ended: its card stops asking, and what follows it is planned.</summary>
public sealed class MeetupOver : IDueJob
{
    public string Kind => DueKinds.MeetupOver;

    public string Describe(string title) => $"{title} ends";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Scheduled } meetup)
            return;
        var over = meetup with { State = MeetupState.Over };
        turn.Session.Meetups.Update(over);
        turn.Scope.Messenger.RefreshCards(meetup.Id);
        turn.Scope.FollowUps.Plan(over, turn.Scope.Options.FollowUpDelay);
    }
}
