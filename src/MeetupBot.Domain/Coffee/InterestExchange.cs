namespace MeetupBot.Domain.Coffee;

/// <summary>
/// Brings people together who like the same, where that costs nothing else: two people of different groups swap places only if the groups are
/// worth as much as before. So interests come after who was left out, first meetings and the time since the last one, and groups stay within one
/// area.
/// </summary>
internal sealed class InterestExchange
{
    private const int MostPasses = 3;

    /// <summary>How many others who like the same each person tries to get into their group in one pass.</summary>
    private const int MostTries = 20;

    private readonly GroupSet _set;
    private readonly IReadOnlyList<IReadOnlyList<string>> _interests;
    private readonly List<int>?[] _groupOf;

    private InterestExchange(GroupSet set, IReadOnlyList<IReadOnlyList<string>> interests)
    {
        (_set, _interests) = (set, interests);
        _groupOf = new List<int>?[interests.Count];
        foreach (var group in set.Groups)
            foreach (var one in group)
                _groupOf[one] = group;
    }

    /// <param name="interests">Of each person, as keys. Only what everybody in the round may read.</param>
    public static void Improve(GroupSet set, IReadOnlyList<IReadOnlyList<string>> interests)
    {
        var sharing = interests.SelectMany((keys, one) => keys.Select(key => (Key: key, One: one)))
            .GroupBy(entry => entry.Key, entry => entry.One, StringComparer.Ordinal)
            .Select(people => people.ToArray())
            .Where(people => people.Length > 1)
            .OrderBy(people => people.Length).ThenBy(people => people[0])
            .ToList();
        if (sharing.Count == 0)
            return;
        var exchange = new InterestExchange(set, interests);
        for (var pass = 0; pass < MostPasses && exchange.Pass(sharing); pass++)
        {
            // Each pass gives everyone a turn.
        }
    }

    /// <summary>What few like comes first, because it says more.</summary>
    private bool Pass(List<int[]> sharing)
    {
        var improved = false;
        foreach (var people in sharing)
        {
            for (var place = 0; place < people.Length; place++)
            {
                for (var step = 1; step <= Math.Min(MostTries, people.Length - 1); step++)
                    improved |= Bring(people[place], people[(place + step) % people.Length]);
            }
        }

        return improved;
    }

    /// <summary>Swaps the other one with somebody in this one's group, if both groups together then like more.</summary>
    private bool Bring(int one, int other)
    {
        if (_groupOf[one] is not { } group || _groupOf[other] is not { } theirs || group == theirs || DoAllShare(group))
            return false;
        for (var place = 0; place < group.Count; place++)
        {
            if (group[place] != one && Swap(group, place, theirs, theirs.IndexOf(other)))
                return true;
        }

        return false;
    }

    private bool Swap(List<int> group, int place, List<int> other, int there)
    {
        var (worth, sharing) = (WorthOf(group, other), CountShared(group) + CountShared(other));
        (group[place], other[there]) = (other[there], group[place]);
        if (CountShared(group) + CountShared(other) > sharing && WorthOf(group, other) == worth)
        {
            (_groupOf[group[place]], _groupOf[other[there]]) = (group, other);
            return true;
        }

        (group[place], other[there]) = (other[there], group[place]);
        return false;
    }

    private long WorthOf(List<int> one, List<int> other) => _set.Values.Of(one) + _set.Values.Of(other);

    private bool DoAllShare(List<int> group) => CountShared(group) == group.Count * (group.Count - 1) / 2;

    /// <summary>How many pairs of the group like the same.</summary>
    private int CountShared(List<int> group)
    {
        var pairs = 0;
        for (var place = 0; place < group.Count; place++)
        {
            for (var other = place + 1; other < group.Count; other++)
            {
                if (_interests[group[place]].Any(_interests[group[other]].Contains))
                    pairs++;
            }
        }

        return pairs;
    }
}
