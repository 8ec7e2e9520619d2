using MeetupBot.Domain.Coffee;

namespace MeetupBot.Tests.Domain.Coffee;

/// <summary>Finds the best way to divide a few people into pairs, with one trio for an odd number, by trying all ways.</summary>
internal static class BestPartition
{
    public static long Of(PairValues values) => Of(values, (1 << values.Count) - 1, values.Count % 2 == 1);

    private static long Of(PairValues values, int left, bool trio)
    {
        if (left == 0)
            return 0;
        var one = int.TrailingZeroCount(left);
        var (rest, best) = (left & ~(1 << one), long.MinValue / 2);
        foreach (var other in Members(rest))
        {
            var without = rest & ~(1 << other);
            best = Math.Max(best, values.Of([one, other]) + Of(values, without, trio));
            if (!trio)
                continue;
            foreach (var third in Members(without).Where(third => third > other))
                best = Math.Max(best, values.Of([one, other, third]) + Of(values, without & ~(1 << third), false));
        }

        return best;
    }

    private static IEnumerable<int> Members(int set) => Enumerable.Range(0, 32).Where(member => (set >> member & 1) == 1);
}
