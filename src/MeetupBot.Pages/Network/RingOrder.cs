namespace MeetupBot.Pages.Network;

/// <summary>
/// An order on a circle in which those who belong together stand together, so that few lines cross. First each next one is who belongs
/// most to those placed already; then each is lifted out and put back where the lines are shortest, until nothing gets better. After
/// M. Baur and U. Brandes, "Crossing Reduction in Circular Layouts" (WG 2004), with the length of the lines, which is cheaper to know, in
/// the place of the count of crossings.
/// </summary>
internal static class RingOrder
{
    private const int MostRounds = 8;

    /// <param name="affinity">Symmetric, of n by n: how much two belong together; 0 is not at all.</param>
    /// <returns>The numbers 0 to n - 1 in the order of the circle.</returns>
    public static IReadOnlyList<int> Of(double[,] affinity)
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

    /// <summary>The sum over all pairs of how much they belong together times how many steps they are apart on the circle.</summary>
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
