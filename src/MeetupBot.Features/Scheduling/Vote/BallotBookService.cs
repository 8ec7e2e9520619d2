using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Writes a member's answers into a poll, in whatever way they were given: by a menu, a button or the grid.</summary>
internal sealed class BallotBookService(MeetupCardPosts meetupCardPosts, QuorumService quorumService, Session session)
{
    /// <summary>Saves the ballot and has the cards show it.</summary>
    /// <returns>The scheduled meetup, if the poll has closed because enough people can come.</returns>
    public Meetup? Save(Meetup meetup, Ballot ballot, Instant now)
    {
        session.Polls.Save(meetup.Id, ballot, now);
        meetupCardPosts.RefreshCards(meetup.Id);
        return quorumService.CloseIfReached(meetup);
    }
}
