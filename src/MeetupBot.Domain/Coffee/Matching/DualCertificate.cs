namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>
/// A solution of the dual of the matching problem. It proves that no matching is heavier than <see cref="Bound"/>;
/// <see cref="Holds"/> checks it. All values are doubled, so that they are whole numbers.
/// </summary>
/// <param name="Vertices">Twice the value of each vertex.</param>
/// <param name="OddSets">Nested or disjoint sets of an odd number of vertices, with twice their value.</param>
/// <remarks>J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", J. Res. Nat. Bur. Standards 69B, 1965.</remarks>
public sealed record DualCertificate(IReadOnlyList<long> Vertices, IReadOnlyList<(IReadOnlyList<int> Members, long Value)> OddSets)
{
    /// <summary>The upper bound of the weight of any matching.</summary>
    public long Bound => (Vertices.Sum() + OddSets.Sum(set => set.Value * ((set.Members.Count - 1) / 2))) / 2;

    /// <summary>
    /// Whether the ends of every edge, and the sets that contain both ends, cover its weight, and no value is below zero.
    /// </summary>
    public bool Holds(EdgeWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (Vertices.Count != weights.Count || Vertices.Any(value => value < 0) || OddSets.Any(set => set.Value < 0 || set.Members.Count % 2 == 0))
            return false;
        var cover = Covers(weights.Count);
        for (var one = 0; one < weights.Count; one++)
        {
            for (var other = one + 1; other < weights.Count; other++)
            {
                if (cover[one, other] < 2 * weights[one, other])
                    return false;
            }
        }

        return true;
    }

    private long[,] Covers(int count)
    {
        var cover = new long[count, count];
        for (var one = 0; one < count; one++)
        {
            for (var other = 0; other < count; other++)
                cover[one, other] = Vertices[one] + Vertices[other];
        }

        foreach (var (members, value) in OddSets)
        {
            foreach (var one in members)
            {
                foreach (var other in members)
                    cover[one, other] += value;
            }
        }

        return cover;
    }
}
