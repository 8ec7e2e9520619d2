using System.Diagnostics;
using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Coffee.Matching;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>How long a coffee round takes, and how close it comes to the proven optimum.</summary>
internal sealed class CoffeeBenchmark : IBenchmark
{
    private const int Repeats = 3;

    public string Name => "coffee";

    public string Aim => "a coffee round of 100 to 5,000 members with three years behind them; at most 2 s, and at least 99 % of the best possible";

    public async Task RunAsync(BenchmarkRun run)
    {
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        run.Say($"three years of rounds every two weeks, one area:");
        foreach (var members in new[] { 100, 101, 300, 1000, 5000, 4999 })
            Measure(run, CoffeePast.OfRounds(members, now), size: 2);
        run.Say($"the same in threes and fours (no proof of the best, only the bound that everyone meets only new people):");
        foreach (var size in new[] { 3, 4 })
            Measure(run, CoffeePast.OfRounds(5000, now), size);
        run.Say($"a circle in which everyone has met all but two of the others; above {CoffeeMatcher.MostExact} people by exchange:");
        foreach (var members in new[] { 100, 300, 1000, run.Pick(1600, 2000) })
            Measure(run, CoffeePast.OfFriends(members, 2, now), size: 2);
        await MeasureStoredAsync(run, CoffeePast.OfRounds(5000, now));
    }

    private static void Measure(BenchmarkRun run, CoffeePast past, int size)
    {
        var (people, history) = (past.Participants, new CoffeeHistory(past.Together, []));
        var (best, plan) = (double.MaxValue, (CoffeePlan?)null);
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var watch = Stopwatch.StartNew();
            plan = CoffeeMatcher.Plan(people, history, size, seed: 1, past.Now);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        var values = past.Values();
        var found = plan!.Groups.Sum(group => values.Of([.. group.Select(member => (int)member.Value - 1)]));
        var pairs = plan.Groups.Sum(group => group.Count * (group.Count - 1) / 2);
        var first = found / values.First;
        var share = 100.0 * found / Bound(values, size, pairs);
        run.Say($"{past.Members,5} members, groups of {size}: {best,6:F0} ms, {first} of {pairs} pairs meet for the first time, {share:F3} % of the bound, {plan.LeftOut.Count} left out");
    }

    /// <summary>
    /// The upper bound: for pairs from the duals of the matching, with two more first meetings when there is a trio; otherwise all pairs as
    /// first meetings.
    /// </summary>
    private static double Bound(PairValues values, int size, int pairs)
    {
        var all = (double)values.First * pairs;
        if (size != 2 || values.Count > 2000)
            return all;
        var proven = MaximumWeightMatching.Find(new EdgeWeights(values.Count, values.Of)).Proof.Bound + (values.Count % 2 * 2 * values.First);
        return Math.Min(all, proven);
    }

    private static async Task MeasureStoredAsync(BenchmarkRun run, CoffeePast past)
    {
        using var folder = new ScratchFolder();
        await using var bot = new StoredBot(folder.File("coffee.db"));
        var community = await CoffeeDatabase.FillAsync(bot.Database, folder.File("coffee.db"), past);
        var item = new DueItem
        {
            Kind = CoffeeRoundJob.Kind,
            Key = "round",
            DueAt = past.Now,
            Payload = community.Value.ToString(CultureInfo.InvariantCulture),
        };
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            var watch = Stopwatch.StartNew();
            var prepared = await bot.Transactions.ReadAsync(scope => scope.GetRequiredService<CoffeeRoundJob>().Prepare(item, community, past.Now));
            var read = watch.Elapsed.TotalMilliseconds;
            await bot.Transactions.WriteAsync(scope =>
                scope.GetRequiredService<CoffeeRoundJob>().Run(new JobContext(scope.GetRequiredService<Session>(), item, past.Now) { Prepared = prepared }, community));
            run.Say($"from the database, {past.Members} members, {past.Together.Count} encounters: {read:F0} ms beside the writer, {watch.Elapsed.TotalMilliseconds - read:F0} ms in its one transaction");
            item = item with { DueAt = item.DueAt + Duration.FromDays(14) };
        }
    }
}
