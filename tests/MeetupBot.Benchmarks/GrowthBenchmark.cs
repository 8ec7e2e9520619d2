using System.Diagnostics;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Calendar;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>The same actions on a small and a large database, alternating, so that other load on the machine affects both alike.</summary>
internal sealed class GrowthBenchmark : IBenchmark
{
    private const int Small = 10_000;
    private const int Batch = 50;

    public string Name => "growth";

    public string Aim => "list, series list, show, a vote, a poll's grid looked at and painted, the next due work and both calendars at 10,000 meetups and at a hundred times as many; cost within 1.5 times";

    public async Task RunAsync(BenchmarkRun run)
    {
        var large = run.Pick(100_000, 1_000_000);
        using var folder = new ScratchFolder();
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var watch = Stopwatch.StartNew();
        await GrownDatabase.FillAsync(folder.File("small.db"), Small, now);
        await GrownDatabase.FillAsync(folder.File("large.db"), large, now);
        run.Say($"filled {Small} and {large} meetups ({new FileInfo(folder.File("large.db")).Length >> 20} MiB) in {watch.Elapsed.TotalSeconds:F0} s");
        await using var few = new StoredBot(folder.File("small.db"));
        await using var many = new StoredBot(folder.File("large.db"));
        var batches = run.Pick(10, 40);
        await CompareAsync(run, "list", batches, (few, Small), (many, large), (bot, number, member) => bot.ListAsync(number, member));
        await CompareAsync(run, "series", batches, (few, Small), (many, large), (bot, number, member) => bot.SeriesListAsync(number, member));
        await CompareAsync(run, "show", batches, (few, Small), (many, large), (bot, number, member) => bot.ShowAsync(number, member));
        await CompareAsync(run, "vote", batches, (few, Small), (many, large), (bot, number, member) => bot.VoteAsync(number, member));
        await CompareAsync(run, "grid", batches, (few, Small), (many, large), (bot, number, member) => bot.GridAsync(number, member));
        await CompareAsync(run, "painting", batches, (few, Small), (many, large), (bot, number, member) => bot.PaintGridAsync(number, member));
        await CompareAsync(run, "next due", batches, (few, Small), (many, large), async (bot, _, _) =>
        {
            await bot.NextDueAsync();
            return Reply.Quiet.Instance;
        });
        foreach (var kind in new[] { FeedKind.Mine, FeedKind.Everything })
            await CompareAsync(run, $"calendar ({kind})", run.Pick(4, 10), (few, Small), (many, large), async (bot, number, _) =>
            {
                await bot.ReadCalendarAsync(kind, number, GrownDatabase.Guest);
                return Reply.Quiet.Instance;
            });
    }

    private static async Task CompareAsync(
        BenchmarkRun run, string what, int batches, (StoredBot Bot, int Meetups) few, (StoredBot Bot, int Meetups) many,
        Func<StoredBot, int, int, Task<Reply>> act)
    {
        var (random, fewTimes, manyTimes) = (new Random(7), new List<double>(), new List<double>());
        for (var batch = 0; batch < batches; batch++)
        {
            fewTimes.Add(await TimeAsync(few.Bot, few.Meetups, random, act));
            manyTimes.Add(await TimeAsync(many.Bot, many.Meetups, random, act));
        }

        // The ratio of each pair of adjacent batches. The first pairs warm up.
        var ratios = fewTimes.Zip(manyTimes, (one, other) => other / one).Skip(2).Order().ToList();
        run.Say($"{what,-9} {Median(fewTimes):F0} µs, {Median(manyTimes):F0} µs, ratio {ratios[ratios.Count / 2]:F2}   (to reach: at most 1.5)");
    }

    /// <returns>Microseconds per action, for random open polls.</returns>
    private static async Task<double> TimeAsync(StoredBot bot, int meetups, Random random, Func<StoredBot, int, int, Task<Reply>> act)
    {
        var startedAt = Stopwatch.GetTimestamp();
        for (var i = 0; i < Batch; i++)
            await act(bot, GrownDatabase.OpenPoll(random.Next(meetups / GrownDatabase.OpenEvery)), random.Next(GrownDatabase.MembersEach));
        return Stopwatch.GetElapsedTime(startedAt).TotalMicroseconds / Batch;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
