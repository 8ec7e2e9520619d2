namespace MeetupBot.Domain.Coffee;

/// <summary>
/// Groups that are larger than usual exchange members with every other group, in every way, while that improves the result.
/// </summary>
internal static class TrioExchange
{
    private const int MostRounds = 20;

    public static void Improve(GroupSet groups)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var improved = false;
            foreach (var large in groups.Groups.Where(group => group.Count > groups.Size))
            {
                foreach (var other in groups.Groups)
                    improved |= other != large && Exchange(groups.Values, large, other);
            }

            if (!improved)
                return;
        }
    }

    /// <summary>Takes the best of all ways to divide the members of two groups, keeping the sizes.</summary>
    private static bool Exchange(PairValues values, List<int> large, List<int> other)
    {
        int[] all = [.. large, .. other];
        var (best, worth) = (0u, values.Of(large) + values.Of(other));
        for (var chosen = 1u; chosen < 1u << all.Length; chosen++)
        {
            if (uint.PopCount(chosen) != large.Count)
                continue;
            var value = values.Of(Pick(all, chosen)) + values.Of(Pick(all, ~chosen));
            if (value > worth)
                (best, worth) = (chosen, value);
        }

        if (best == 0)
            return false;
        Replace(large, Pick(all, best));
        Replace(other, Pick(all, ~best));
        return true;
    }

    private static List<int> Pick(int[] all, uint chosen) => [.. all.Where((_, place) => (chosen >> place & 1) == 1)];

    private static void Replace(List<int> group, List<int> members)
    {
        group.Clear();
        group.AddRange(members);
    }
}
