using System.Diagnostics;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Features.Attendance.Connections;
using NodaTime;

namespace MeetupBot.Benchmarks;

/// <summary>
/// The same requests in a small and a large community, alternating, so that other load on the machine affects both alike.
/// </summary>
internal sealed class ConnectionsBenchmark : IBenchmark
{
    private const int Small = 100;
    private const int Large = 10_000;
    private const int Batch = 20;

    public string Name => "connections";

    public string Aim => "connections and who to meet next: 10,000 members with 200,000 encounters within a few milliseconds of 100 with 2,000";

    public async Task RunAsync(BenchmarkRun run)
    {
        using var folder = new ScratchFolder();
        var now = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        await AcquaintedDatabase.FillAsync(folder.File("small.db"), Small, now);
        await AcquaintedDatabase.FillAsync(folder.File("large.db"), Large, now);
        await using var few = new StoredBot(folder.File("small.db"));
        await using var many = new StoredBot(folder.File("large.db"));
        var batches = run.Pick(5, 20);
        await CompareAsync(run, "connections", batches, few, many, (bot, number) =>
            bot.CommandAsync(AcquaintedDatabase.Space, AcquaintedDatabase.PersonOf(number), "connections"));
        await CompareAsync(run, "next to meet", batches, few, many, (bot, number) => bot.Transactions.ReadAsync(scope =>
            scope.GetRequiredService<MemberSuggestions>().Suggest(AcquaintedDatabase.MemberOf(number), 3)));
    }

    private static async Task CompareAsync(
        BenchmarkRun run, string what, int batches, StoredBot few, StoredBot many, Func<StoredBot, int, Task> act)
    {
        var (random, fewTimes, manyTimes) = (new Random(7), new List<double>(), new List<double>());
        for (var batch = 0; batch < batches; batch++)
        {
            fewTimes.Add(await TimeAsync(few, Small, random, act));
            manyTimes.Add(await TimeAsync(many, Large, random, act));
        }

        // The first ones warm up.
        var (one, other) = (Median(fewTimes.Skip(2)), Median(manyTimes.Skip(2)));
        run.Say($"{what,-13} {one:F2} ms, {other:F2} ms, {other - one:F2} ms more   (to reach: a few milliseconds)");
    }

    /// <returns>Milliseconds per request, for random members.</returns>
    private static async Task<double> TimeAsync(StoredBot bot, int members, Random random, Func<StoredBot, int, Task> act)
    {
        var startedAt = Stopwatch.GetTimestamp();
        for (var i = 0; i < Batch; i++)
            await act(bot, 1 + random.Next(members));
        return Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds / Batch;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
