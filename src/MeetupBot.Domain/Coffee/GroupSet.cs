namespace MeetupBot.Domain.Coffee;

/// <summary>The groups built so far, and the people who have none.</summary>
internal sealed class GroupSet
{
    /// <param name="mates">The initial pairs: each person's partner, or −1.</param>
    public GroupSet(PairValues values, int size, int[] mates)
    {
        (Values, Size) = (values, size);
        for (var one = 0; one < mates.Length; one++)
        {
            if (mates[one] < 0)
                Alone.Add(one);
            else if (one < mates[one])
                Groups.Add([one, mates[one]]);
        }
    }

    public PairValues Values { get; }

    /// <summary>Of a usual group. A group has one more when the number of people does not divide evenly.</summary>
    public int Size { get; }

    /// <summary>The value of all groups, less the penalty for those who are left out again.</summary>
    public long Value => Groups.Sum(group => Values.Of(group)) - (Values.Fair * Alone.Count(Values.WasLeftOut));

    public List<List<int>> Groups { get; } = [];

    public List<int> Alone { get; } = [];

    /// <summary>
    /// Finds a group for everyone who is alone, first for those who were left out before. They join a group, pair up with another who is
    /// alone, or take the place of somebody who finds another group.
    /// </summary>
    public void TakeIn()
    {
        foreach (var one in Alone.OrderBy(one => Values.WasLeftOut(one) ? 0 : 1).ToList())
        {
            if (Alone.Contains(one) && (AddTo(one, null) || JoinAlone(one) || Replace(one)))
                Alone.Remove(one);
        }
    }

    /// <summary>Adds the person to the group with the highest value.</summary>
    private bool AddTo(int one, List<int>? not)
    {
        var (best, worth) = ((List<int>?)null, 0L);
        foreach (var group in Groups)
        {
            if (group.Count > Size || group == not || !group.TrueForAll(other => Values.MayMeet(one, other)))
                continue;
            var value = group.Sum(other => Values.Of(one, other));
            if (value > worth)
                (best, worth) = (group, value);
        }

        best?.Add(one);
        return best is not null;
    }

    private bool JoinAlone(int one)
    {
        var place = Alone.FindIndex(other => other != one && Values.MayMeet(one, other));
        if (place < 0)
            return false;
        Groups.Add([one, Alone[place]]);
        Alone.RemoveAt(place);
        return true;
    }

    /// <summary>Takes the place of somebody who then joins another group.</summary>
    private bool Replace(int one)
    {
        foreach (var group in Groups)
        {
            for (var place = 0; place < group.Count; place++)
            {
                var leaving = group[place];
                if (!group.TrueForAll(other => other == leaving || Values.MayMeet(one, other)) || !AddTo(leaving, group))
                    continue;
                group[place] = one;
                return true;
            }
        }

        return false;
    }
}
