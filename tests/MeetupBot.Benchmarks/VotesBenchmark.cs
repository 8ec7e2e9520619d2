using System.Diagnostics;
using MeetupBot.Benchmarks.Measures;
using MeetupBot.Benchmarks.Setup;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.Benchmarks;

/// <summary>Many concurrent votes end to end, beside a loop of single durable commits: concurrent votes share a commit.</summary>
internal sealed class VotesBenchmark : IBenchmark
{
    private const int InFlight = 64;
    private const int People = 1_000;
    private const int Polls = 4;

    public string Name => "votes";

    public string Aim => $"a select to its acknowledgement, saved before, {InFlight} in flight; votes a second to single durable commits a second > 1";

    public async Task RunAsync(BenchmarkRun run)
    {
        await using var bot = await BotUnderTest.PrepareAsync(new DiscordSimulatorOptions { FrameLogCapacity = 0, RequestLogCapacity = 0 });
        var gatherings = Gatherings.Create(bot.Discord, People);
        await bot.StartAsync();
        var polls = await gatherings.ProposeAsync(bot.Discord, Polls);
        using var folder = new ScratchFolder();
        using var bare = new BareCommits(folder.File("bare.db"));
        var (rounds, length) = (run.Pick(2, 4), TimeSpan.FromSeconds(run.Pick(1, 4)));
        // Long enough for the JIT compiler to optimize hot code. Until then it uses as much processor time as the votes.
        await VoteForAsync(TimeSpan.FromSeconds(run.Pick(3, 16)), gatherings, polls, new Latencies());
        var (votes, commits, latencies, work) = (new List<double>(), new List<double>(), new Latencies(), new Workload());
        for (var round = 0; round < rounds; round++)
        {
            commits.Add(bare.RunFor(length / 2));
            using (work.Measure())
                votes.Add(await VoteForAsync(length, gatherings, polls, latencies));
            commits.Add(bare.RunFor(length / 2));
        }

        run.Say($"votes a second          {Median(votes):F0}   ({string.Join(", ", votes.Select(Whole))})");
        run.Say($"single commits a second {Median(commits):F0}   ({string.Join(", ", commits.Select(Whole))})");
        run.Say($"ratio                   {Median(votes) / Median(commits):F2}   (to reach: above 1)");
        run.Say($"answer                  {latencies}");
        var (microseconds, kibibytes) = (work.ProcessorTime.TotalMicroseconds / latencies.Count, work.Allocated / 1024 / latencies.Count);
        run.Say($"cost of a vote          {microseconds:F0} µs of processor time, {kibibytes} KiB allocated (simulator included)");
    }

    /// <returns>Votes per second.</returns>
    private static async Task<double> VoteForAsync(TimeSpan time, Gatherings gatherings, IReadOnlyList<PollInChannel> polls, Latencies latencies)
    {
        var (watch, next) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(VoteOnAsync)));
        return next / watch.Elapsed.TotalSeconds;

        async Task VoteOnAsync()
        {
            while (watch.Elapsed < time)
            {
                var number = Interlocked.Increment(ref next);
                var startedAt = Stopwatch.GetTimestamp();
                await polls[number % polls.Count].VoteAsync(gatherings.People[number / polls.Count % gatherings.People.Count], number / 7);
                latencies.AddSince(startedAt);
            }
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Whole(double value) => FormattableString.Invariant($"{value:F0}");
}
