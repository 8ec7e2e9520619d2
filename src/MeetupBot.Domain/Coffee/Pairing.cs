using MeetupBot.Domain.Coffee.Matching;

namespace MeetupBot.Domain.Coffee;

/// <summary>Two by two, in the best way. People are numbers within one area.</summary>
/// <remarks>
/// In most areas most people have not met, and everyone can be given somebody new: no pairing is worth more, so it is a best one. Where
/// that is not so, the heaviest matching is computed, up to <see cref="MostExact"/> people. Beyond, the number of first meetings still is
/// the largest possible, and who has met is shared out by exchanging partners for a bounded number of steps.
/// </remarks>
internal sealed class Pairing
{
    /// <summary>The time of the exact matching grows with the third power of the number; at this one it was measured at a quarter of a second.</summary>
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

    /// <summary>As many first meetings as there can be: for each the partner, or −1.</summary>
    public IReadOnlyList<int> First => _first;

    /// <summary>Whether everyone meets somebody new: in pairs, or with an odd number with one in a trio.</summary>
    public bool IsPerfect => _order.Count(one => _first[one] < 0) switch
    {
        0 => true,
        1 => _order.Length == 1 || HasTrio(Array.IndexOf(_first, -1)),
        _ => false,
    };

    /// <summary>The order in which people are tried as the one over.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <param name="without">Who is left aside, to join a pair afterwards; null: nobody. The order breaks ties, so that the seed does.</param>
    public int[] Exact(int? without)
    {
        int[] people = [.. _order.Where(one => one != without)];
        var found = MaximumWeightMatching.Of(new EdgeWeights(people.Length, (one, other) => _values.Weight(people[one], people[other]))).Mates;
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
