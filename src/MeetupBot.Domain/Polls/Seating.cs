using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Polls;

/// <summary>
/// Who would get a place at which time of a poll. Places are given in the order in which a chosen time gives them: to the organizer, then to
/// those who said yes, then to those who said "if need be", each in the order of their answers.
/// </summary>
internal sealed class Seating
{
    private readonly Poll _poll;
    private readonly OptionSet[] _times;

    private Seating(Poll poll, OptionSet[] times) => (_poll, _times) = (poll, times);

    /// <param name="places">The number of places, with the organizer's. Null: unlimited.</param>
    public static Seating Create(Poll poll, MemberId organizer, int? places)
    {
        var times = poll.Ballots.Select(ballot => ballot.CanCome).ToArray();
        if (places < poll.Ballots.Count + 1)
            foreach (var option in poll.Options)
                Limit(poll, times, option.Id, organizer, places.Value);
        return new Seating(poll, times);
    }

    /// <summary>The times at which the member of that ballot can come and gets a place.</summary>
    /// <param name="index">The place of the ballot in the poll.</param>
    public OptionSet this[int index] => _times[index];

    /// <summary>Who can come and gets a place, in the order of the options.</summary>
    public IReadOnlyList<Tally> Tallies() => [.. _poll.Options.Select(Count)];

    public Tally Count(PollOption option)
    {
        var (yes, ifNeedBe) = (0, 0);
        for (var i = 0; i < _times.Length; i++)
        {
            if (!_times[i].Contains(option.Id))
                continue;
            if (_poll.Ballots[i].Yes.Contains(option.Id))
                yes++;
            else
                ifNeedBe++;
        }

        return new Tally(yes, ifNeedBe);
    }

    private static void Limit(Poll poll, OptionSet[] times, int option, MemberId organizer, int places)
    {
        var one = OptionSet.Create([option]);
        // The organizer comes in any case, whatever they answered.
        var left = places - 1;
        foreach (var saysYes in (bool[])[true, false])
        {
            for (var i = 0; i < times.Length; i++)
            {
                var ballot = poll.Ballots[i];
                if (ballot.Member == organizer || !times[i].Contains(option) || ballot.Yes.Contains(option) != saysYes)
                    continue;
                if (left > 0)
                    left--;
                else
                    times[i] = times[i].Without(one);
            }
        }
    }
}
