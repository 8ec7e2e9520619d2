using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Decide;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.Vote;

/// <summary>Closes a poll as soon as as many as the organizer asked for can come to one time.</summary>
public static class QuorumRule
{
    public static void Apply(Turn turn, Meetup meetup)
    {
        if (meetup.Quorum is not { } quorum)
            return;
        var poll = turn.Session.Polls.Find(meetup.Id);
        if (poll.Tallies().Any(tally => tally.Yes >= quorum))
            turn.Scope.Decider.Close(meetup, poll);
    }
}
