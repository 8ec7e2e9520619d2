namespace MeetupBot.Domain.Coffee;

/// <summary>
/// Builds groups of three or four from pairs. It puts the pairs in a row and cuts the row into groups of nearly equal size. Then people
/// swap places between groups while that improves the result, for a bounded number of tries. Unlike pairs, such groups are not proven
/// optimal: no tried swap of two places is better. Finding the optimum is NP-hard from groups of three on.
/// </summary>
/// <remarks>M. R. Garey, D. S. Johnson, "Computers and Intractability", 1979: partition into triangles, GT11.</remarks>
internal static class GroupMerge
{
    private const int MostPasses = 12;

    /// <summary>With how many others each person tries to swap places in one pass.</summary>
    private const int MostTries = 200;

    public static void Into(GroupSet set, SplitMix random)
    {
        random.Shuffle(set.Groups);
        var row = set.Groups.SelectMany(group => group).Concat(set.Alone).ToList();
        set.Groups.Clear();
        set.Alone.Clear();
        var count = Math.Max(1, (row.Count + (set.Size / 2)) / set.Size);
        for (var number = 0; number < count; number++)
            set.Groups.Add(row[(int)((long)row.Count * number / count)..(int)((long)row.Count * (number + 1) / count)]);
        for (var pass = 0; pass < MostPasses && Improve(set, random); pass++)
        {
            // Each pass gives everyone a turn.
        }

        Part(set);
    }

    private static bool Improve(GroupSet set, SplitMix random)
    {
        var improved = false;
        var all = set.Groups.Count <= MostTries / set.Size;
        foreach (var group in set.Groups.Where(group => !IsBest(set.Values, group)))
        {
            for (var place = 0; place < group.Count; place++)
            {
                for (var number = 0; number < (all ? set.Groups.Count : MostTries / set.Size); number++)
                {
                    var other = set.Groups[all ? number : random.Next(set.Groups.Count)];
                    improved |= other != group && Swap(set.Values, group, place, other);
                }
            }
        }

        return improved;
    }

    /// <summary>Nobody in the group has met another, so the group gains nothing. Another group may still swap with it.</summary>
    private static bool IsBest(PairValues values, List<int> group) =>
        group.TrueForAll(one => group.TrueForAll(other => other == one || values.IsFirst(one, other)));

    private static bool Swap(PairValues values, List<int> group, int place, List<int> other)
    {
        for (var there = 0; there < other.Count; there++)
        {
            var (one, two) = (group[place], other[there]);
            if (Among(values, two, group, one) + Among(values, one, other, two) <= Among(values, one, group, one) + Among(values, two, other, two))
                continue;
            (group[place], other[there]) = (two, one);
            return true;
        }

        return false;
    }

    private static long Among(PairValues values, int one, List<int> group, int without)
    {
        var sum = 0L;
        foreach (var other in group)
        {
            if (other != without)
                sum += values.Worth(one, other);
        }

        return sum;
    }

    /// <summary>Removes one of two who must not meet but still share a group.</summary>
    private static void Part(GroupSet set)
    {
        foreach (var group in set.Groups)
        {
            while (group.Find(one => group.Exists(other => other != one && !set.Values.MayMeet(one, other)), out var unwanted))
            {
                group.Remove(unwanted);
                set.Alone.Add(unwanted);
            }
        }

        foreach (var group in set.Groups.Where(group => group.Count == 1))
            set.Alone.Add(group[0]);
        set.Groups.RemoveAll(group => group.Count < 2);
    }

    /// <returns>Whether one was found.</returns>
    private static bool Find(this List<int> group, Func<int, bool> wanted, out int found)
    {
        var place = group.FindIndex(one => wanted(one));
        found = place < 0 ? -1 : group[place];
        return place >= 0;
    }
}
