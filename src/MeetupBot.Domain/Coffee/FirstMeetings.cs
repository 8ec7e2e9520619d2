namespace MeetupBot.Domain.Coffee;

/// <summary>A pairing in which every pair meets for the first time.</summary>
internal static class FirstMeetings
{
    /// <summary>Greedily, then through paths that exchange the partners of one pair.</summary>
    /// <returns>Null where it finds none; there may still be one.</returns>
    public static int[]? TryPair(PairValues values, int[] order)
    {
        var mates = new int[order.Length];
        Array.Fill(mates, -1);
        var alone = Greedy(values, order, mates);
        while (alone.Count > 1)
        {
            var (one, other) = (alone[^1], alone[^2]);
            if (!Join(values, order, mates, one, other))
                return null;
            alone.RemoveRange(alone.Count - 2, 2);
        }

        return alone is [var over] && !HasTrio(values, order, mates, over) ? null : mates;
    }

    private static List<int> Greedy(PairValues values, int[] order, int[] mates)
    {
        var alone = new List<int>();
        foreach (var one in order)
        {
            var place = alone.FindIndex(other => values.IsFirst(one, other));
            if (place < 0)
            {
                alone.Add(one);
                continue;
            }

            Pair(mates, one, alone[place]);
            alone.RemoveAt(place);
        }

        return alone;
    }

    private static bool Join(PairValues values, int[] order, int[] mates, int one, int other)
    {
        foreach (var between in order)
        {
            var mate = mates[between];
            if (mate < 0 || !values.IsFirst(one, between) || !values.IsFirst(other, mate))
                continue;
            Pair(mates, one, between);
            Pair(mates, other, mate);
            return true;
        }

        return false;
    }

    /// <summary>Whether the one over finds a pair of which they know nobody.</summary>
    private static bool HasTrio(PairValues values, int[] order, int[] mates, int over) =>
        Array.Exists(order, one => mates[one] >= 0 && values.IsFirst(over, one) && values.IsFirst(over, mates[one]));

    private static void Pair(int[] mates, int one, int other) => (mates[one], mates[other]) = (other, one);
}
