using MeetupBot.Domain.Coffee.Matching;

namespace MeetupBot.Domain.Coffee;

/// <summary>Pairs up the people of one area. People are numbers.</summary>
/// <remarks>
/// In most areas most people have not met, so everyone can get a new partner. No pairing is worth more, so that one is optimal.
/// Otherwise the heaviest matching is computed, up to <see cref="MostExact"/> people. Beyond that, the number of first meetings is still
/// the largest possible. The pairs who have met before are improved by a bounded number of partner exchanges.
/// </remarks>
internal sealed class Pairing
{
    /// <summary>
    /// The time of the exact matching grows with the cube of the number. At this number it measured a quarter of a second.
    /// </summary>
    public const int MostExact = 1500;

    private readonly PairValues _values;
    private readonly int[] _order;
    private readonly int[] _first;

    public Pairing(PairValues values, SplitMix random)
    {
        _values = values;
        _order = [.. Enumerable.Range(0, values.Count)];
        random.Shuffle(_order);
        _first = FirstMeetings.Pair(values, _order);
    }

    /// <summary>As many first meetings as possible: each person's partner, or −1.</summary>
    public IReadOnlyList<int> First => _first;

    /// <summary>Whether everyone meets somebody new: in pairs, or for an odd number with one trio.</summary>
    public bool IsPerfect => _order.Count(one => _first[one] < 0) switch
    {
        0 => true,
        1 => _order.Length == 1 || HasTrio(Array.IndexOf(_first, -1)),
        _ => false,
    };

    /// <summary>The order in which people are tried as the odd one out.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <param name="without">Who is left aside, to join a pair afterwards. Null: nobody. The shuffled order breaks ties, so the seed decides.</param>
    public int[] Exact(int? without)
    {
        int[] people = [.. _order.Where(one => one != without)];
        var found = MaximumWeightMatching.Find(new EdgeWeights(people.Length, (one, other) => _values.Weight(people[one], people[other]))).Mates;
        var mates = new int[_order.Length];
        Array.Fill(mates, -1);
        for (var place = 0; place < people.Length; place++)
            mates[people[place]] = found[place] < 0 ? -1 : people[found[place]];
        return mates;
    }

    public int[] Exchanged(SplitMix random) => PartnerExchange.Improve(_values, _order, [.. _first], random);

    private bool HasTrio(int over) => Array.Exists(_order, one =>
        _first[one] >= 0 && _values.IsFirst(over, one) && _values.IsFirst(over, _first[one]));
}
