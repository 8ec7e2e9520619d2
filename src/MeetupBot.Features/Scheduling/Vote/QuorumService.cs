using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Closes a poll once one time has as many yes votes as the organizer asked for.</summary>
internal sealed class QuorumService(Lazy<DecideService> decideService, Session session)
{
    /// <returns>The scheduled meetup; null if the poll stays open.</returns>
    public Meetup? CloseIfReached(Meetup meetup)
    {
        if (meetup.Quorum is not { } quorum)
            return null;
        var poll = session.Polls.Find(meetup.Id);
        var enough = poll.Options.Zip(poll.Tallies()).Where(entry => entry.Second.Yes >= quorum).Select(entry => entry.First).ToList();
        // Choose the best of the times that reached the quorum. One may have more "if need be" votes.
        return enough.Count > 0 ? decideService.Value.CloseOnBestTime(meetup, poll with { Options = enough }) : null;
    }
}
