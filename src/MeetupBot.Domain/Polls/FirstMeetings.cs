using System.Numerics;
using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Polls;

/// <summary>Counts the pairs who would meet for the first time.</summary>
public static class FirstMeetings
{
    /// <summary>
    /// For each of some times, the number of such pairs among those who can come. The organizer comes at any time.
    /// It looks at every pair once, whatever the number of times.
    /// </summary>
    /// <returns>Counts by option id. 0 for options that were not asked for.</returns>
    public static IReadOnlyList<int> Count(OptionSet times, Poll poll, MemberId organizer, Func<MemberId, MemberId, bool> haveMet)
    {
        var coming = poll.Ballots
            .Where(ballot => ballot.Member != organizer)
            .Select(ballot => (ballot.Member, Times: ballot.CanCome.Within(times)))
            .Where(person => !person.Times.IsEmpty)
            .Append((Member: organizer, Times: times))
            .ToList();
        var counts = new int[OptionSet.MostOptions];
        for (var i = 0; i < coming.Count; i++)
        {
            for (var j = i + 1; j < coming.Count; j++)
            {
                var both = coming[i].Times.Within(coming[j].Times);
                if (!both.IsEmpty && !haveMet(coming[i].Member, coming[j].Member))
                    CountIn(counts, both);
            }
        }

        return counts;
    }

    private static void CountIn(int[] counts, OptionSet options)
    {
        for (var bits = options.Bits; bits != 0; bits &= bits - 1)
            counts[BitOperations.TrailingZeroCount(bits)]++;
    }
}
