namespace MeetupBot.Domain.Coffee.Matching;

/// <summary>The heaviest matching of a general graph, by the primal-dual blossom method in O(n³) time and O(n²) memory.</summary>
/// <remarks>
/// J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", J. Res. Nat. Bur. Standards 69B (1965);
/// Z. Galil, "Efficient algorithms for finding maximum matching in graphs", ACM Computing Surveys 18 (1986), section 4.
/// The order of the vertices decides between several heaviest matchings, so the same input gives the same result.
/// </remarks>
public static class MaximumWeightMatching
{
    public static WeightedMatching Find(EdgeWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var state = new MatchingState(weights);
        Begin(state);
        var forest = new AlternatingForest(state);
        while (weights.Largest > 0 && forest.Augment())
        {
            // Each stage adds one pair.
        }

        return Result(state);
    }

    /// <summary>All vertices start with the same dual, so the heaviest edges are tight. It takes those that fit at once.</summary>
    private static void Begin(MatchingState state)
    {
        var (weights, largest) = (state.Weights, state.Weights.Largest);
        for (var one = 0; one < weights.Count && largest > 0; one++)
        {
            if (!state.Mates[one].IsNone)
                continue;
            var row = weights.Row(one);
            for (var other = one + 1; other < row.Length; other++)
            {
                if (row[other] != largest || !state.Mates[other].IsNone)
                    continue;
                state.Match(one, new Link(one, other));
                state.Match(other, new Link(other, one));
                break;
            }
        }
    }

    private static WeightedMatching Result(MatchingState state)
    {
        var weights = state.Weights;
        var mates = Enumerable.Range(0, weights.Count).Select(vertex => state.Mates[vertex].To).ToList();
        var weight = Enumerable.Range(0, weights.Count).Sum(vertex => mates[vertex] > vertex ? weights[vertex, mates[vertex]] : 0);
        return new WeightedMatching(mates, weight, new DualCertificate(
            [.. state.Duals.Take(weights.Count)],
            [.. state.Blossoms().Select(node => ((IReadOnlyList<int>)[.. state.VerticesIn(node)], state.Duals[node]))]));
    }
}
