namespace MeetupBot.Domain.Coffee;

/// <summary>The groups of one area, by number.</summary>
internal static class AreaRound
{
    public static (List<List<int>> Groups, List<int> LeftOut) Of(PairValues values, int size, SplitMix random, ExactBudget budget)
    {
        if (values.Count < 2)
            return ([], [.. Enumerable.Range(0, values.Count)]);
        var mates = Pairing.Of(values, random, budget);
        var groups = new GroupSet(values, size);
        for (var one = 0; one < mates.Length; one++)
        {
            if (mates[one] < 0)
                groups.Alone.Add(one);
            else if (one < mates[one])
                groups.Groups.Add([one, mates[one]]);
        }

        if (size > 2)
            GroupMerge.Into(groups, random);
        groups.TakeIn();
        TrioExchange.Improve(groups);
        return (groups.Groups, groups.Alone);
    }
}
