using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Storage;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>The poll's time is up.</summary>
internal sealed class ClosePoll(Decider decider, ExpirePoll expirePoll, MeetupDesk desk, MeetupCards meetupCards, Notifier notifier, Session session) : IDueJob
{
    public static string Kind => JobKinds.PollClose;

    public static string Describe(string title) => $"The poll for {title} closes";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Polling } meetup)
            return;
        var poll = session.Polls.Find(meetup.Id);
        if (decider.Close(meetup, poll, turn.IsLate ? null : turn.Item.DueAt) is not null)
            return;
        var undecided = meetup with { PollClosesAt = null };
        session.Meetups.Update(undecided);
        meetupCards.RefreshCards(meetup.Id);
        expirePoll.Schedule(turn, undecided, poll);
        var ahead = poll.Options.Any(option => decider.IsAhead(meetup, option));
        var card = ChosenCards.NothingChosen(desk.View(undecided), ahead, turn.Now);
        notifier.Notify(meetup.Organizer, new Telling(card, meetup, Urgency: Urgency.AtOnce));
    }
}
