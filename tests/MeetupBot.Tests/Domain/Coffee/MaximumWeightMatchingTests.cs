using MeetupBot.Domain.Coffee.Matching;

namespace MeetupBot.Tests.Domain.Coffee;

public sealed class MaximumWeightMatchingTests
{
    [Fact]
    public void It_is_as_heavy_as_the_best_of_all_matchings_on_small_random_graphs()
    {
        for (var seed = 0; seed < 1200; seed++)
        {
            var graph = RandomGraph(seed, 2 + (seed % 9), most: seed % 3 == 0 ? 3 : 30);

            var found = MaximumWeightMatching.Find(graph);

            Assert.True(BruteForce(graph, 0, 0) == found.Weight, $"seed {seed}");
            AssertProven(graph, found, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(60, 2, 10)]
    [InlineData(61, 1000, 35)]
    [InlineData(120, 5, 5)]
    [InlineData(151, 1_000_000, 100)]
    [InlineData(200, 40, 3)]
    public void On_larger_graphs_the_duals_prove_it(int count, int most, int density)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var graph = RandomGraph(seed, count, most, density);
            AssertProven(graph, MaximumWeightMatching.Find(graph), $"seed {seed}");
        }
    }

    [Fact]
    public void Odd_cycles_within_odd_cycles_come_apart_again()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var graph = Cactus(seed, 81);
            AssertProven(graph, MaximumWeightMatching.Find(graph), $"seed {seed}");
        }
    }

    [Fact]
    public void A_graph_without_edges_or_vertices_has_an_empty_matching()
    {
        Assert.Equal(0, MaximumWeightMatching.Find(new EdgeWeights(0, (_, _) => 1)).Weight);
        Assert.Equal([-1, -1, -1], MaximumWeightMatching.Find(new EdgeWeights(3, (_, _) => 0)).Mates);
    }

    [Fact]
    public void The_same_graph_gives_the_same_matching()
    {
        var graph = RandomGraph(5, 90, 2);

        Assert.Equal(MaximumWeightMatching.Find(graph).Mates, MaximumWeightMatching.Find(graph).Mates);
    }

    private static void AssertProven(EdgeWeights graph, WeightedMatching found, string which)
    {
        var weight = 0L;
        for (var one = 0; one < graph.Count; one++)
        {
            var mate = found.Mates[one];
            Assert.True(mate < 0 || (found.Mates[mate] == one && graph[one, mate] > 0), which);
            weight += mate > one ? graph[one, mate] : 0;
        }

        Assert.Equal(weight, found.Weight);
        Assert.True(found.Proof.Holds(graph), which);
        Assert.True(found.Proof.Bound == found.Weight, $"{which}: {found.Weight} found, bound {found.Proof.Bound}");
    }

    private static EdgeWeights RandomGraph(int seed, int count, int most, int density = 60)
    {
        var random = new Random(seed);
        return new EdgeWeights(count, (_, _) => random.Next(100) < density ? random.Next(1, most + 1) : 0);
    }

    /// <summary>Cycles of three and five that share vertices, with a few edges between them.</summary>
    private static EdgeWeights Cactus(int seed, int count)
    {
        var random = new Random(seed);
        var edges = new Dictionary<(int, int), long>();
        for (var place = 0; place + 4 < count; place += 2)
        {
            var length = random.Next(2) == 0 ? 3 : 5;
            for (var step = 0; step < length; step++)
            {
                var (one, other) = (place + step, place + ((step + 1) % length));
                edges[(Math.Min(one, other), Math.Max(one, other))] = 8 + random.Next(3);
            }
        }

        for (var extra = 0; extra < count / 4; extra++)
        {
            var (one, other) = (random.Next(count), random.Next(count));
            if (one != other)
                edges[(Math.Min(one, other), Math.Max(one, other))] = random.Next(1, 12);
        }

        return new EdgeWeights(count, (one, other) => edges.GetValueOrDefault((one, other)));
    }

    private static long BruteForce(EdgeWeights graph, int from, int taken)
    {
        while (from < graph.Count && (taken >> from & 1) == 1)
            from++;
        if (from == graph.Count)
            return 0;
        var best = BruteForce(graph, from + 1, taken);
        for (var other = from + 1; other < graph.Count; other++)
        {
            if ((taken >> other & 1) == 0 && graph[from, other] > 0)
                best = Math.Max(best, graph[from, other] + BruteForce(graph, from + 1, taken | 1 << other));
        }

        return best;
    }
}
