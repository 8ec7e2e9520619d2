using MeetupBot.Pages.Network;

namespace MeetupBot.Tests.Pages;

public sealed class RingOrderTests
{
    [Fact]
    public void Those_who_belong_together_stand_together()
    {
        var affinity = new double[6, 6];
        foreach (var (one, other) in new[] { (0, 3), (3, 5), (0, 5), (1, 2), (2, 4), (1, 4) })
            affinity[one, other] = affinity[other, one] = 1;

        var order = RingOrder.Compute(affinity);

        var places = Enumerable.Range(0, 6).Select(place => order[place] is 0 or 3 or 5).ToList();
        Assert.Equal(2, Enumerable.Range(0, 6).Count(place => places[place] != places[(place + 1) % 6]));
    }

    [Fact]
    public void It_is_a_permutation_never_longer_than_the_given_order_and_always_the_same()
    {
        var random = new Random(5);
        for (var run = 0; run < 30; run++)
        {
            var count = random.Next(0, 20);
            var affinity = new double[count, count];
            for (var pair = 0; pair < count * 2; pair++)
            {
                var (one, other) = (random.Next(count), random.Next(count));
                affinity[one, other] = affinity[other, one] = one == other ? 0 : 1;
            }

            var order = RingOrder.Compute(affinity);
            Assert.Equal(Enumerable.Range(0, count), order.Order());
            Assert.Equal(order, RingOrder.Compute(affinity));
            Assert.True(RingOrder.Length(order, affinity) <= RingOrder.Length([.. Enumerable.Range(0, count)], affinity));
        }
    }

    [Fact]
    public void On_the_outer_ring_nobody_stands_on_anybody()
    {
        var placed = OuterRing.Spread([0.1, 0.1, 0.1, 3, 6.2, 0.12], 0.2).Order().ToList();

        var gaps = placed.Zip(placed.Skip(1), (one, other) => other - one).Append(placed[0] + (2 * Math.PI) - placed[^1]);
        Assert.All(gaps, gap => Assert.True(gap > 0.19, $"{gap}"));
    }

    [Fact]
    public void With_more_than_fit_they_stand_evenly()
    {
        var placed = OuterRing.Spread([.. Enumerable.Repeat(1.0, 10)], 2).Order().ToList();

        Assert.All(placed.Zip(placed.Skip(1), (one, other) => other - one), gap => Assert.Equal(2 * Math.PI / 10, gap, 2));
    }

    [Fact]
    public void On_the_outer_ring_all_keep_their_distance_and_their_order()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var wanted = Enumerable.Range(0, random.Next(2, 41)).Select(_ => (random.NextDouble() * 2 * Math.PI) + (seed % 2 * Math.PI)).ToList();
            var gap = random.NextDouble() * 2 * Math.PI / wanted.Count;

            var placed = OuterRing.Spread(wanted, gap);

            var around = placed.Order().ToList();
            var gaps = around.Zip(around.Skip(1), (one, other) => other - one).Append(around[0] + (2 * Math.PI) - around[^1]);
            Assert.All(gaps, between => Assert.True(between > gap - 1e-9, $"{between} is less than {gap}"));
            var before = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i] % (2 * Math.PI)).ToList();
            var after = Enumerable.Range(0, wanted.Count).OrderBy(i => placed[i]).ToList();
            var start = after.IndexOf(before[0]);
            Assert.Equal(before, after.Skip(start).Concat(after.Take(start)));
        }
    }
}
