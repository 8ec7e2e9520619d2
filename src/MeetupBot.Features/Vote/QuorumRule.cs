using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Decide;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.Vote;

/// <summary>Closes a poll as soon as as many as the organizer asked for can come to one time.</summary>
public static class QuorumRule
{
    /// <returns>The meetup that is on now; null when the poll stays open.</returns>
    public static Meetup? Apply(Turn turn, Meetup meetup)
    {
        if (meetup.Quorum is not { } quorum)
            return null;
        var poll = turn.Session.Polls.Find(meetup.Id);
        return poll.Tallies().Any(tally => tally.Yes >= quorum) ? turn.Scope.Decider.Close(meetup, poll) : null;
    }
}
