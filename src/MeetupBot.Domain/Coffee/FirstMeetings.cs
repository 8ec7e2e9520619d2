using System.Numerics;

namespace MeetupBot.Domain.Coffee;

/// <summary>
/// The largest number of pairs that meet for the first time: a maximum matching of the graph of pairs who have not met, exact at any
/// size. The graph is stored as bits, so that a search looks at 64 people at once.
/// </summary>
/// <remarks>J. Edmonds, "Paths, trees, and flowers", Canadian J. Math. 17, 1965.</remarks>
internal sealed class FirstMeetings
{
    private const int Bits = 64;

    private readonly int[] _order;
    private readonly int[] _mates;
    private readonly int[] _reachedFrom;
    private readonly int[] _bases;
    private readonly ulong[][] _notMet;
    private readonly ulong[] _open;
    private readonly bool[] _inBlossom;
    private readonly bool[] _onWay;
    private readonly Queue<int> _outer = new();

    private FirstMeetings(PairValues values, int[] order)
    {
        var count = order.Length;
        _order = order;
        _mates = new int[count];
        Array.Fill(_mates, -1);
        (_reachedFrom, _bases, _inBlossom, _onWay) = (new int[count], new int[count], new bool[count], new bool[count]);
        _open = new ulong[(count + Bits - 1) / Bits];
        _notMet = [.. Enumerable.Range(0, count).Select(one => RowOf(values, one))];
    }

    /// <param name="order">The order of search; those who were left out come first. A matched person stays matched.</param>
    /// <returns>Each person's partner, or −1.</returns>
    public static int[] Pair(PairValues values, int[] order)
    {
        var search = new FirstMeetings(values, [.. order.OrderBy(one => values.WasLeftOut(one) ? 0 : 1)]);
        search.Greedy();
        foreach (var one in search._order)
        {
            if (search._mates[one] < 0)
                search.Search(one);
        }

        return search._mates;
    }

    private ulong[] RowOf(PairValues values, int one)
    {
        var row = new ulong[_open.Length];
        for (var other = 0; other < _mates.Length; other++)
            row[other / Bits] |= 1UL << (other % Bits);
        row[one / Bits] &= ~(1UL << (one % Bits));
        foreach (var other in values.KnownBy(one))
            row[other / Bits] &= ~(1UL << (other % Bits));
        return row;
    }

    private void Greedy()
    {
        var free = new List<int>();
        foreach (var one in _order)
        {
            var place = free.FindIndex(other => HaveNotMet(one, other));
            if (place < 0)
            {
                free.Add(one);
                continue;
            }

            (_mates[one], _mates[free[place]]) = (free[place], one);
            free.RemoveAt(place);
        }
    }

    private bool HaveNotMet(int one, int other) => (_notMet[one][other / Bits] >> (other % Bits) & 1) == 1;

    /// <summary>Grows a tree of alternating paths from a person without a partner, until it reaches another.</summary>
    private void Search(int root)
    {
        Array.Fill(_reachedFrom, -1);
        for (var one = 0; one < _bases.Length; one++)
            _bases[one] = one;
        Array.Fill(_open, ulong.MaxValue);
        _outer.Clear();
        _outer.Enqueue(root);
        while (_outer.TryDequeue(out var outer))
        {
            var row = _notMet[outer];
            for (var word = 0; word < row.Length; word++)
            {
                for (var left = row[word] & _open[word]; left != 0; left &= left - 1)
                {
                    if (Meet(root, outer, (word * Bits) + BitOperations.TrailingZeroCount(left)))
                        return;
                }
            }
        }
    }

    /// <returns>Whether an augmenting path was found and applied.</returns>
    private bool Meet(int root, int outer, int other)
    {
        if (_bases[outer] == _bases[other] || _mates[outer] == other)
            return false;
        if (other == root || (_mates[other] >= 0 && _reachedFrom[_mates[other]] >= 0))
        {
            Contract(root, outer, other);
            return false;
        }

        if (_reachedFrom[other] >= 0)
            return false;
        _reachedFrom[other] = outer;
        if (_mates[other] < 0)
        {
            Use(other);
            return true;
        }

        // It is at an odd distance now. No edge to it helps unless a blossom takes it in.
        _open[other / Bits] &= ~(1UL << (other % Bits));
        _outer.Enqueue(_mates[other]);
        return false;
    }

    private void Use(int end)
    {
        while (end >= 0)
        {
            var before = _reachedFrom[end];
            var next = _mates[before];
            (_mates[end], _mates[before]) = (before, end);
            end = next;
        }
    }

    private void Contract(int root, int one, int other)
    {
        var stem = Stem(root, one, other);
        Array.Clear(_inBlossom);
        Mark(one, stem, other);
        Mark(other, stem, one);
        for (var person = 0; person < _bases.Length; person++)
        {
            if (!_inBlossom[_bases[person]])
                continue;
            _bases[person] = stem;
            if ((_open[person / Bits] >> (person % Bits) & 1) != 0)
                continue;
            _open[person / Bits] |= 1UL << (person % Bits);
            _outer.Enqueue(person);
        }
    }

    private int Stem(int root, int one, int other)
    {
        Array.Clear(_onWay);
        for (var person = _bases[one]; ; person = _bases[_reachedFrom[_mates[person]]])
        {
            _onWay[person] = true;
            if (person == _bases[root])
                break;
        }

        var found = _bases[other];
        while (!_onWay[found])
            found = _bases[_reachedFrom[_mates[found]]];
        return found;
    }

    private void Mark(int person, int stem, int child)
    {
        while (_bases[person] != stem)
        {
            var mate = _mates[person];
            _inBlossom[_bases[person]] = _inBlossom[_bases[mate]] = true;
            _reachedFrom[person] = child;
            (child, person) = (mate, _reachedFrom[mate]);
        }
    }
}
