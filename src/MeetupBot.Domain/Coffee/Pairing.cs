namespace MeetupBot.Domain.Coffee;

/// <summary>Two by two, in the best way. Vertices are numbers within one area.</summary>
/// <remarks>
/// In most areas most people have not met, and a pairing of first meetings only is quickly found; as no pair can be worth more, it is a
/// best one. Where there is none, the heaviest matching is computed, up to <see cref="MostExact"/> people; beyond, an exchange of
/// partners improves on a greedy start for a bounded number of steps.
/// </remarks>
internal static class Pairing
{
    /// <summary>Of the exact matching, whose time grows with the third power: beyond it a round would take longer than a second.</summary>
    public const int MostExact = 600;

    /// <returns>For each its partner, or −1; no two without a partner may meet where the matching is exact.</returns>
    public static int[] Of(PairValues values, SplitMix random, ExactBudget budget)
    {
        var order = Enumerable.Range(0, values.Count).ToArray();
        random.Shuffle(order);
        if (FirstMeetings.TryPair(values, order) is { } mates)
            return mates;
        return budget.Take(values.Count) ? Exact(values, order) : PartnerExchange.Pair(values, order, random);
    }

    /// <summary>The order breaks ties, so that the seed does.</summary>
    private static int[] Exact(PairValues values, int[] order)
    {
        var found = MaximumWeightMatching.Of(new EdgeWeights(order.Length, (one, other) => values.Weight(order[one], order[other]))).Mates;
        var mates = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
            mates[order[place]] = found[place] < 0 ? -1 : order[found[place]];
        return mates;
    }
}
