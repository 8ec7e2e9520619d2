using MeetupBot.Application.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Closes a poll as soon as as many as the organizer asked for can come to one time.</summary>
internal sealed class QuorumRule(DecideService decideService, Session session)
{
    /// <returns>The meetup that is on now; null when the poll stays open.</returns>
    public Meetup? Apply(InteractionContext context, Meetup meetup)
    {
        if (meetup.Quorum is not { } quorum)
            return null;
        var poll = session.Polls.Find(meetup.Id);
        var enough = poll.Options.Zip(poll.Tallies()).Where(entry => entry.Second.Yes >= quorum).Select(entry => entry.First).ToList();
        // The best of those that have enough: another may have more who would come if need be.
        return enough.Count > 0 ? decideService.CloseOnBestTime(meetup, poll with { Options = enough }) : null;
    }
}
