namespace MeetupBot.Domain.Coffee;

/// <summary>The groups of one area. Members are numbers.</summary>
internal static class AreaRound
{
    public static GroupSet Plan(PairValues values, int size, SplitMix random, ExactBudget budget)
    {
        var pairing = new Pairing(values, random);
        if (size == 2 && values.Count % 2 == 1 && values.Count > 1 && !pairing.IsPerfect && budget.Tries(values.Count) is > 0 and var tries)
            return pairing.Order.Take(tries).Select(over => Complete(values, size, pairing.Exact(over))).MaxBy(groups => groups.Value)!;
        var mates = pairing.IsPerfect ? [.. pairing.First]
            : budget.Take(values.Count) ? pairing.Exact(without: null)
            : pairing.Exchanged(random);
        return Complete(values, size, mates, random);
    }

    private static GroupSet Complete(PairValues values, int size, int[] mates, SplitMix? random = null)
    {
        var groups = new GroupSet(values, size, mates);
        if (size > 2 && random is not null)
            GroupMerge.Into(groups, random);
        groups.TakeIn();
        TrioExchange.Improve(groups);
        return groups;
    }
}
