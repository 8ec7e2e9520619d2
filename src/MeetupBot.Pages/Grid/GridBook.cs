using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Pages.Access;

namespace MeetupBot.Pages.Grid;

/// <summary>Saves what was painted.</summary>
internal sealed class GridBook(GridStateReader gridStateReader, BallotBookService ballotBookService)
{
    /// <param name="inMeetupsZone">Times in the answer are in the meetup's zone; else in the viewer's.</param>
    /// <returns>Null when the link is not good any more.</returns>
    public GridSaved? Save(PageRequest visit, GridAnswers answers, bool inMeetupsZone)
    {
        if (gridStateReader.Find(visit) is not { } found)
            return null;
        var (meetup, poll, isOpen) = found;
        if (!isOpen || GridStateReader.PageOf(poll) != answers.Page || !poll.Offered.Covers(answers.Touched))
            return new GridSaved(null);
        var ballot = answers.ApplyTo(poll.BallotOf(visit.Viewer.Id));
        var scheduled = ballotBookService.Save(meetup, ballot, visit.Now);
        var after = new GridPoll(
            scheduled ?? meetup, poll with { Ballots = [.. poll.Ballots.Where(other => other.Member != ballot.Member), ballot] }, scheduled is null);
        return new GridSaved(gridStateReader.Read(after, ballot.Member, inMeetupsZone ? meetup.Zone : visit.Zone, visit.Now));
    }
}

/// <param name="State">The poll after that; null when nothing was saved, because it has closed or its times have changed.</param>
internal sealed record GridSaved(GridState? State);
