using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Polls;

/// <summary>A change of the times of an open poll. Every answer to a time that stays is kept.</summary>
/// <param name="Poll">The poll after the change.</param>
/// <param name="AskAgain">Members who said yes or if need be to a removed time.</param>
public sealed record PollEdit(Poll Poll, IReadOnlyList<MemberId> AskAgain)
{
    /// <param name="times">All times of the changed poll.</param>
    /// <param name="zone">The meetup's. It decides the order of whole days among instants.</param>
    public static PollEdit Apply(Poll poll, IEnumerable<MeetupTime> times, DateTimeZone zone)
    {
        var before = poll.Options.ToDictionary(option => option.Time);
        var wanted = times.Distinct().Order(new MeetupTimeOrder(zone)).ToList();
        var staying = OptionSet.Create(wanted.Where(before.ContainsKey).Select(time => before[time].Id));
        var fresh = FreshIds(poll, staying);
        var options = wanted.Select(time => before.TryGetValue(time, out var option) ? option : new PollOption(fresh.Dequeue(), time)).ToList();
        var gone = poll.Offered.Without(staying);
        var askAgain = poll.Ballots.Where(ballot => !ballot.CanCome.Within(gone).IsEmpty).Select(ballot => ballot.Member);
        return new PollEdit(new Poll(options, [.. poll.Ballots.Select(ballot => ballot.Keep(staying))]), [.. askAgain]);
    }

    /// <summary>
    /// The same for a poll with an organizer. Times that they add themselves begin with their yes, unless they answered none of those that stay: it
    /// would favour the new ones. They are not asked about their own change, nor while they had only begun with a yes to all.
    /// </summary>
    /// <param name="isTheirs">Whether the organizer makes the change.</param>
    public static PollEdit Apply(Poll poll, IEnumerable<MeetupTime> times, DateTimeZone zone, MemberId organizer, bool isTheirs)
    {
        var (edit, before) = (Apply(poll, times, zone), poll.BallotOf(organizer));
        if (isTheirs || before.IsBeginningOf(organizer))
            edit = edit with { AskAgain = [.. edit.AskAgain.Where(member => member != organizer)] };
        var added = OptionSet.Create(edit.Poll.Options.Except(poll.Options).Select(option => option.Id));
        if (!isTheirs || added.IsEmpty || (before.Answered.IsEmpty && added != edit.Poll.Offered))
            return edit;
        var own = edit.Poll.BallotOf(organizer).SetYes(added, added);
        return edit with { Poll = edit.Poll with { Ballots = [.. edit.Poll.Ballots.Where(ballot => ballot.Member != organizer), own] } };
    }

    /// <summary>
    /// New ids start after the highest in use and wrap around. Ids of options that are being removed come last: a press on a menu from
    /// before the edit must not count for a new time.
    /// </summary>
    private static Queue<int> FreshIds(Poll poll, OptionSet staying)
    {
        var offered = poll.Offered;
        var next = poll.Options.Count == 0 ? 0 : poll.Options.Max(option => option.Id) + 1;
        return new(Enumerable.Range(next, OptionSet.MostOptions)
            .Select(id => id % OptionSet.MostOptions)
            .Where(id => !staying.Contains(id))
            .OrderBy(offered.Contains));
    }
}
