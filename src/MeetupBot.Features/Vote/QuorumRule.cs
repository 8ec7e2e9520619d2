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
        var enough = poll.Options.Zip(poll.Tallies()).Where(entry => entry.Second.Yes >= quorum).Select(entry => entry.First).ToList();
        // The best of those that have enough: another may have more who would come if need be.
        return enough.Count > 0 ? turn.Scope.Decider.Close(meetup, poll with { Options = enough }) : null;
    }
}
