namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>
/// A solution of the dual of the matching problem: no matching is heavier than <see cref="Bound"/>, as anyone can check by
/// <see cref="Holds"/>. All values are doubled, so that they are whole numbers.
/// </summary>
/// <param name="Vertices">Twice the value of each vertex.</param>
/// <param name="OddSets">Sets of an odd number of vertices, nested or apart, with twice their value.</param>
/// <remarks>J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", J. Res. Nat. Bur. Standards 69B, 1965.</remarks>
public sealed record DualCertificate(IReadOnlyList<long> Vertices, IReadOnlyList<(IReadOnlyList<int> Members, long Value)> OddSets)
{
    /// <summary>What no matching exceeds.</summary>
    public long Bound => (Vertices.Sum() + OddSets.Sum(set => set.Value * ((set.Members.Count - 1) / 2))) / 2;

    /// <summary>Whether every edge is covered by its ends and the sets that hold both, and no value is below zero.</summary>
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
