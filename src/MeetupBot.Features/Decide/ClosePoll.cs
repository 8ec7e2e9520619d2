using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.Decide;

/// <summary>The poll's time is up.</summary>
public sealed class ClosePoll : IDueJob
{
    public string Kind => DueKinds.PollClose;

    public string Describe(string title) => $"The poll for {title} closes";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Polling } meetup)
            return;
        var poll = turn.Session.Polls.Find(meetup.Id);
        if (turn.Scope.Decider.Close(meetup, poll, turn.IsLate ? null : turn.Item.DueAt) is not null)
            return;
        var undecided = meetup with { PollClosesAt = null };
        turn.Session.Meetups.Update(undecided);
        turn.Scope.Messenger.RefreshCards(meetup.Id);
        ExpirePoll.Schedule(turn, undecided, poll);
        var ahead = poll.Options.Any(option => turn.Scope.Decider.IsAhead(meetup, option));
        var card = ChosenCards.NothingChosen(turn.Scope.Desk.View(undecided), ahead, turn.Now);
        turn.Scope.Messenger.Tell(meetup.Organizer, new Telling(card, meetup, Urgency: Urgency.AtOnce));
    }
}
