using System.Numerics;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;

namespace MeetupBot.Domain.Polls;

/// <summary>Counts the pairs who may meet for the first time.</summary>
public static class FirstMeetings
{
    /// <summary>
    /// For each of some times, the most such pairs that there can be among those who can come and get a place. The organizer comes at any time. It looks at
    /// every pair once, whatever the number of times. Everybody sees the count and who comes, so it must not tell about a few people: pairs
    /// who have met are subtracted only when enough people are in them, and so are pairs who have not.
    /// </summary>
    /// <param name="haveMet">Whether others may know of two members that they have met. The order does not matter.</param>
    /// <returns>Counts by option id. 0 for options that were not asked for, or where no number may be told.</returns>
    internal static IReadOnlyList<int> Count(OptionSet times, Poll poll, Seating seating, MemberId organizer, Func<MemberId, MemberId, bool> haveMet)
    {
        var coming = poll.Ballots
            .Select((ballot, index) => (ballot.Member, Times: seating[index].Within(times)))
            .Where(person => person.Member != organizer && !person.Times.IsEmpty)
            .Append((Member: organizer, Times: times))
            .ToList();
        var (met, notMet) = (new PairTally(coming.Count), new PairTally(coming.Count));
        for (var i = 0; i < coming.Count; i++)
        {
            for (var j = i + 1; j < coming.Count; j++)
            {
                var both = coming[i].Times.Within(coming[j].Times);
                if (!both.IsEmpty)
                    (haveMet(coming[i].Member, coming[j].Member) ? met : notMet).Add(i, j, both);
            }
        }

        return [.. Enumerable.Range(0, OptionSet.MostOptions).Select(option => Fold(met, notMet, option))];
    }

    private static int Fold(PairTally met, PairTally notMet, int option) =>
        notMet.PeopleIn(option) < SmallGroups.Least ? 0
        : met.PeopleIn(option) < SmallGroups.Least ? notMet.PairsIn(option) + met.PairsIn(option)
        : notMet.PairsIn(option);

    /// <summary>Pairs of some people and, for each option, how many there are and how many people are in them.</summary>
    private sealed class PairTally(int people)
    {
        private readonly int[] _pairs = new int[OptionSet.MostOptions];
        private readonly OptionSet[] _options = new OptionSet[people];

        public void Add(int one, int other, OptionSet options)
        {
            _options[one] = _options[one].With(options);
            _options[other] = _options[other].With(options);
            for (var bits = options.Bits; bits != 0; bits &= bits - 1)
                _pairs[BitOperations.TrailingZeroCount(bits)]++;
        }

        public int PairsIn(int option) => _pairs[option];

        public int PeopleIn(int option) => _options.Count(options => options.Contains(option));
    }
}
