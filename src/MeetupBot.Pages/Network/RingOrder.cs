namespace MeetupBot.Pages.Network;

/// <summary>
/// Orders items on a circle so that related ones are close together and few lines cross. First it places the item that is most related to
/// those already placed. Then it moves each item to where the lines are shortest, until nothing improves. After M. Baur and U. Brandes,
/// "Crossing Reduction in Circular Layouts" (WG 2004), with the length of the lines instead of the number of crossings, because it is
/// cheaper to compute.
/// </summary>
internal static class RingOrder
{
    private const int MostRounds = 8;

    /// <param name="affinity">A symmetric n by n matrix: how closely two items are related; 0 is not at all.</param>
    /// <returns>The numbers 0 to n - 1 in their order on the circle.</returns>
    public static IReadOnlyList<int> Compute(double[,] affinity)
    {
        var order = Greedy(affinity);
        var best = Length(order, affinity);
        for (var round = 0; round < MostRounds; round++)
        {
            var before = best;
            foreach (var one in order.Order().ToList())
                (order, best) = Sift(order, one, best, affinity);
            if (best >= before)
                break;
        }

        return order;
    }

    /// <summary>The sum over all pairs of their relation times their distance in steps on the circle.</summary>
    public static double Length(IReadOnlyList<int> order, double[,] affinity)
    {
        var length = 0.0;
        for (var i = 0; i < order.Count; i++)
            for (var j = i + 1; j < order.Count; j++)
                length += affinity[order[i], order[j]] * Math.Min(j - i, order.Count - (j - i));
        return length;
    }

    private static List<int> Greedy(double[,] affinity)
    {
        var left = Enumerable.Range(0, affinity.GetLength(0)).ToList();
        var placed = new List<int>();
        while (left.Count > 0)
        {
            var next = left.MaxBy(one => placed.Sum(other => affinity[one, other] / (placed.Count - placed.IndexOf(other))));
            left.Remove(next);
            placed.Add(next);
        }

        return placed;
    }

    private static (List<int> Order, double Length) Sift(List<int> order, int one, double length, double[,] affinity)
    {
        var best = order;
        for (var place = 0; place < order.Count; place++)
        {
            var tried = order.Where(other => other != one).ToList();
            tried.Insert(place, one);
            if (Length(tried, affinity) is var shorter && shorter < length - 1e-9)
                (best, length) = (tried, shorter);
        }

        return (best, length);
    }
}
