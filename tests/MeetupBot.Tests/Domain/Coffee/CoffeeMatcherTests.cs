using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Coffee.Matching;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Domain.Coffee;

public sealed class CoffeeMatcherTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 12, 7, 10, 0);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(2, 1, 0)]
    [InlineData(3, 1, 0)]
    [InlineData(4, 2, 0)]
    [InlineData(5, 2, 0)]
    public void Nobody_is_left_out_of_two_or_more(int members, int groups, int leftOut)
    {
        var plan = Plan(People(members));

        Assert.Equal((groups, leftOut), (plan.Groups.Count, plan.LeftOut.Count));
    }

    [Fact]
    public void First_meetings_come_before_everything_else()
    {
        // 1-2 and 3-4 met years ago. 1-3 would be a first meeting, but then 2-4, who met last week, would have to meet again.
        var plan = Plan(People(4), [Met(1, 2, 700), Met(3, 4, 700), Met(2, 4, 7), Met(1, 4, 700), Met(2, 3, 700)]);

        Assert.Equal(["1 3", "2 4"], Text(plan));
    }

    [Fact]
    public void Then_those_meet_whose_last_time_is_longest_ago()
    {
        var plan = Plan(People(4), [Met(1, 2, 70), Met(3, 4, 70), Met(1, 3, 7), Met(2, 4, 140), Met(1, 4, 80), Met(2, 3, 80)]);

        Assert.Equal(["1 4", "2 3"], Text(plan));
    }

    [Fact]
    public void Areas_do_not_mix_and_who_is_alone_in_one_is_left_out()
    {
        var plan = CoffeeMatcher.Plan(
            [new(new(1), "LEEDS", false), new(new(2), "YORK", false), new(new(3), "LEEDS", false), new(new(4), "", false), new(new(5), "", false)],
            new CoffeeHistory([], []), 2, 1, Now);

        Assert.Equal(["1 3", "4 5"], Text(plan));
        Assert.Equal([new MemberId(2)], plan.LeftOut);
    }

    [Theory]
    [InlineData(2, "1 6|2 5|3 4")]
    [InlineData(3, "1 2 6|3 4 5")]
    public void Of_rounds_that_are_worth_the_same_people_meet_who_like_the_same(int size, string expected)
    {
        string[] likes = size == 2 ? ["chess", "jazz", "tea", "tea", "jazz", "chess"] : ["jazz", "jazz", "tea", "tea", "tea", "jazz"];

        for (var seed = 0; seed < 20; seed++)
        {
            var plan = CoffeeMatcher.Plan(Liking(likes), new CoffeeHistory([], []), size, seed, Now);
            Assert.Equal(expected.Split('|'), Text(plan));
        }
    }

    [Fact]
    public void Who_have_met_do_not_meet_again_because_they_like_the_same()
    {
        var plan = CoffeeMatcher.Plan(
            Liking("chess", "chess", "jazz", "jazz"), new CoffeeHistory([Met(1, 2, 700), Met(3, 4, 700), Met(1, 3, 700)], []), 2, 1, Now);

        Assert.Equal(["1 4", "2 3"], Text(plan));
    }

    [Fact]
    public void Who_like_the_same_in_different_areas_do_not_meet()
    {
        var plan = CoffeeMatcher.Plan(
            [
                new(new(1), "LEEDS", false) { Interests = ["CHESS"] },
                new(new(2), "YORK", false) { Interests = ["CHESS"] },
                new(new(3), "LEEDS", false),
                new(new(4), "YORK", false),
            ],
            new CoffeeHistory([], []), 2, 1, Now);

        Assert.Equal(["1 3", "2 4"], Text(plan));
    }

    [Fact]
    public void No_trio_holds_two_who_said_no_thanks()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var plan = Plan(People(5), [], [(1, 2), (1, 3), (4, 5)], seed: seed);
            Assert.Empty(plan.LeftOut);
            AssertSound(plan, [(1, 2), (1, 3), (4, 5)]);
        }
    }

    [Fact]
    public void Who_can_only_meet_one_other_is_served_when_the_last_round_left_them_out()
    {
        // 1 and 2 may only meet 3.
        (int, int)[] never = [(1, 2), (1, 4), (2, 4), (1, 5), (2, 5), (1, 6), (2, 6)];
        var first = Plan(People(6), [], never);
        var leftOut = Assert.Single(first.LeftOut);

        var second = Plan(People(6, (int)leftOut.Value), [], never);

        Assert.DoesNotContain(leftOut, second.LeftOut);
    }

    [Fact]
    public void The_same_seed_gives_the_same_round_in_whatever_order_people_come()
    {
        var (one, other) = (Plan(People(31), seed: 7), Plan([.. People(31).Reverse()], seed: 7));

        Assert.Equal(Text(one), Text(other));
        Assert.NotEqual(Text(one), Text(Plan(People(31), seed: 8)));
    }

    [Fact]
    public void A_year_of_weekly_rounds_of_twelve_brings_everyone_together_with_everyone_before_anybody_repeats()
    {
        var met = new List<Together>();
        for (var week = 0; week < 11; week++)
        {
            var now = Now + Duration.FromDays(7 * week);
            foreach (var group in CoffeeMatcher.Plan(People(12), new CoffeeHistory(met, []), 2, week, now).Groups)
                met.Add(new Together(group[0], group[1], now));
            if (week < 6)
                Assert.Equal(met.Count, met.Select(pair => (pair.One, pair.Other)).Distinct().Count());
        }

        Assert.True(met.Select(pair => (pair.One, pair.Other)).Distinct().Count() >= 60);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_the_past_everyone_has_one_place_and_no_group_is_too_small_too_large_or_unwanted(int size) => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Members, (byte One, byte Other, byte Weeks)[] Met, (byte One, byte Other)[] Never, int Seed)>(),
        sample =>
        {
            var count = sample.Members % 40;
            var never = (sample.Never ?? []).Select(pair => (1 + (pair.One % 40), 1 + (pair.Other % 40))).Where(pair => pair.Item1 != pair.Item2).ToArray();
            var met = (sample.Met ?? []).Where(pair => pair.One % 40 != pair.Other % 40).Select(pair => Met(1 + (pair.One % 40), 1 + (pair.Other % 40), 7 * pair.Weeks));

            var plan = Plan(People(count), [.. met], never, size, sample.Seed);

            Assert.Equal(Enumerable.Range(1, count), plan.Groups.SelectMany(group => group).Concat(plan.LeftOut).Select(one => (int)one.Value).Order());
            Assert.All(plan.Groups, group => Assert.InRange(group.Count, 2, size + 1));
            AssertSound(plan, never);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_value_of_a_round_of_pairs_is_at_least_99_percent_of_the_best_there_is()
    {
        var (found, best) = (0d, 0d);
        for (var seed = 0; seed < 300; seed++)
        {
            var (values, plan) = RandomRound(seed, 3 + (seed % 7));
            found += plan;
            best += BestPartition.Of(values);
        }

        Assert.True(found >= 0.99 * best, $"{found} of {best}");
    }

    [Fact]
    public void Large_areas_that_are_solved_by_exchange_come_within_one_percent_of_the_proven_bound()
    {
        for (var seed = 0; seed < 3; seed++)
        {
            var values = DenseArea(seed, 240);
            var order = Enumerable.Range(0, values.Count).ToArray();
            var bound = MaximumWeightMatching.Find(new EdgeWeights(values.Count, values.Weight)).Weight;

            var mates = PartnerExchange.Improve(values, order, FirstMeetings.Pair(values, order), new SplitMix(seed));

            var found = order.Sum(one => mates[one] > one ? values.Weight(one, mates[one]) : 0);
            Assert.True(found >= 0.99 * bound, $"seed {seed}: {(double)found / bound}");
        }
    }

    [Fact]
    public void The_number_of_first_meetings_is_the_largest_possible()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var values = DenseArea(seed, 2 + (seed % 70), met: seed % 3 == 0 ? 960 : 850);
            var most = MaximumWeightMatching.Find(new EdgeWeights(values.Count, (one, other) => values.IsFirst(one, other) ? 1 : 0)).Weight;

            var mates = FirstMeetings.Pair(values, [.. Enumerable.Range(0, values.Count)]);

            Assert.Equal(most, mates.Count(mate => mate >= 0) / 2);
            Assert.All(Enumerable.Range(0, mates.Length), one => Assert.True(mates[one] < 0 || (mates[mates[one]] == one && values.IsFirst(one, mates[one]))));
        }
    }

    private static (PairValues Values, long Found) RandomRound(int seed, int count)
    {
        var random = new Random(seed);
        var values = new PairValues(new bool[count]);
        var together = new List<Together>();
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                if (random.Next(100) >= 70)
                    continue;
                var ago = Duration.FromDays(random.Next(400));
                values.Know(one, other, ago);
                together.Add(new Together(new(one + 1), new(other + 1), Now - ago));
            }
        }

        var plan = CoffeeMatcher.Plan(People(count), new CoffeeHistory(together, []), 2, seed, Now);
        return (values, plan.Groups.Sum(group => values.Of([.. group.Select(member => (int)member.Value - 1)])));
    }

    /// <summary>An area in which most people have met most others.</summary>
    private static PairValues DenseArea(int seed, int count, int met = 985)
    {
        var random = new Random(seed);
        var values = new PairValues(new bool[count]);
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++)
            {
                if (random.Next(1000) < met)
                    values.Know(one, other, Duration.FromDays(random.Next(1100)));
            }
        }

        return values;
    }

    private static void AssertSound(CoffeePlan plan, (int, int)[] never) => Assert.All(plan.Groups, group => Assert.DoesNotContain(
        never, pair => group.Contains(new MemberId(pair.Item1)) && group.Contains(new MemberId(pair.Item2))));

    private static Participant[] People(int count, int leftOut = 0) =>
        [.. Enumerable.Range(1, count).Select(id => new Participant(new MemberId(id), "LEEDS", id == leftOut))];

    /// <param name="likes">What 1, 2, … like.</param>
    private static Participant[] Liking(params string[] likes) =>
        [.. likes.Select((like, index) => new Participant(new(index + 1), "LEEDS", false) { Interests = [like] })];

    private static Together Met(int one, int other, int daysAgo) => new(new(one), new(other), Now - Duration.FromDays(daysAgo));

    private static CoffeePlan Plan(Participant[] people, Together[]? met = null, (int One, int Other)[]? never = null, int size = 2, long seed = 1) =>
        CoffeeMatcher.Plan(people, new CoffeeHistory(met ?? [], [.. (never ?? []).Select(pair => (new MemberId(pair.One), new MemberId(pair.Other)))]), size, seed, Now);

    private static string[] Text(CoffeePlan plan) =>
        [.. plan.Groups.Select(group => string.Join(' ', group.Select(member => member.Value))).Order(StringComparer.Ordinal)];
}
