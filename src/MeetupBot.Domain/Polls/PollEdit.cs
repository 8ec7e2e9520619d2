using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;

namespace MeetupBot.Domain.Polls;

/// <summary>Other candidate times for an open poll: every answer to a time that stays is kept.</summary>
/// <param name="Poll">As it is afterwards.</param>
/// <param name="AskAgain">Those who had said yes or if need be to a time that is gone.</param>
public sealed record PollEdit(Poll Poll, IReadOnlyList<MemberId> AskAgain)
{
    public static PollEdit Apply(Poll poll, IEnumerable<MeetupTime> times)
    {
        var wanted = times.Distinct().Order().ToList();
        var staying = OptionSet.Of(poll.Options.Where(option => wanted.Contains(option.Time)).Select(option => option.Id));
        var gone = poll.Offered.Without(staying);
        // Ids of options that go are not given out again in the same edit, so that a press on the old card can't count for a new time.
        var free = new Queue<int>(Enumerable.Range(0, OptionSet.MostOptions)
            .OrderBy(id => poll.Offered.Contains(id) ? 1 : 0)
            .Where(id => !staying.Contains(id)));
        var options = wanted.Select(time => poll.At(time) ?? new PollOption(free.Dequeue(), time)).ToList();
        var askAgain = poll.Ballots
            .Where(ballot => !ballot.Yes.With(ballot.IfNeedBe).Within(gone).IsEmpty)
            .Select(ballot => ballot.Member);
        return new PollEdit(new Poll(options, [.. poll.Ballots.Select(ballot => ballot.Keep(staying))]), [.. askAgain]);
    }
}
