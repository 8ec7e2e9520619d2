using System.Diagnostics;
using MeetupBot.Benchmarks.Measures;
using MeetupBot.Benchmarks.Setup;

namespace MeetupBot.Benchmarks;

/// <summary>Votes of this bot and of another, each in a process of its own, in turn.</summary>
internal sealed class PeersBenchmark : IBenchmark
{
    private const int InFlight = 64;
    private const int PerSecond = 200;
    private const double Mebibyte = 1024 * 1024;

    public string Name => "peers";

    public string Aim => "votes beside a peer's: processor time a vote at most 3/4 of discord.js's and 1/2 of Bolt's, p99 no worse, less memory";

    public async Task RunAsync(BenchmarkRun run)
    {
        await CompareAsync(run, "on Discord", run.DiscordPeer, DiscordVoteStage.OpenAsync);
        await CompareAsync(run, "on Slack, by Socket Mode", run.SlackPeer, command => SlackVoteStage.OpenAsync(command, byHttp: false));
        await CompareAsync(run, "on Slack, by HTTP mode", run.SlackPeer, command => SlackVoteStage.OpenAsync(command, byHttp: true));
    }

    private static async Task CompareAsync(BenchmarkRun run, string where, string? peer, Func<BotCommand, Task<VoteStage>> openAsync)
    {
        var ours = BotCommand.Ours(run.Program);
        BotCommand[] bots = peer is null ? [ours] : [ours, BotCommand.Peer(peer)];
        var turns = bots.ToDictionary(bot => bot, _ => new List<Turn>());
        for (var turn = 0; turn < run.Pick(1, 3); turn++)
        {
            foreach (var bot in bots)
            {
                await using var stage = await openAsync(bot);
                turns[bot].Add(await MeasureAsync(run, stage));
            }
        }

        run.Say($"{where}, medians of {run.Pick(1, 3)}:");
        foreach (var (bot, all) in turns)
        {
            double Median(Func<Turn, double> read) => all.Select(read).Order().ElementAt(all.Count / 2);
            run.Say($"  {bot.Name}");
            run.Say($"    ready after {Median(one => one.ReadyAfter):F0} ms");
            run.Say($"    cold, {PerSecond} a second    {Median(one => one.Cold.Cost):F2} ms of processor time a vote, p50 {Median(one => one.Cold.Half):F1} ms, p99 {Median(one => one.Cold.Most):F1} ms");
            run.Say($"    {InFlight} in flight          {Median(one => one.Closed.Cost):F3} ms, p50 {Median(one => one.Closed.Half):F1} ms, p99 {Median(one => one.Closed.Most):F1} ms, {Median(one => one.Closed.PerSecond):F0} votes a second");
            run.Say($"    warm, {PerSecond} a second    {Median(one => one.Warm.Cost):F2} ms, p50 {Median(one => one.Warm.Half):F1} ms, p99 {Median(one => one.Warm.Most):F1} ms");
            run.Say($"    resident             {Median(one => one.Resident) / Mebibyte:F0} MiB");
            if (all[0].Allocated is not null)
                run.Say($"    allocated            {Median(one => one.Allocated!.Value) / 1024:F1} KiB a vote, {InFlight} in flight");
        }
    }

    private static async Task<Turn> MeasureAsync(BenchmarkRun run, VoteStage stage)
    {
        var next = 0;
        var cold = await MeasureAsync(stage, latencies => AtRateAsync(run.Pick(2, 5), latencies));
        // Both runtimes compile hot code meanwhile.
        await InFlightAsync(TimeSpan.FromSeconds(run.Pick(3, 12)), new Latencies());
        var before = await stage.Process.AllocatedAsync();
        var closed = await MeasureAsync(stage, latencies => InFlightAsync(TimeSpan.FromSeconds(run.Pick(2, 5)), latencies));
        var allocated = (await stage.Process.AllocatedAsync() - before) / (double)closed.Count;
        var warm = await MeasureAsync(stage, latencies => AtRateAsync(run.Pick(2, 10), latencies));
        return new Turn(stage.Process.ReadyAfter.TotalMilliseconds, cold, closed, warm, stage.Process.WorkingSet, allocated);

        Task AtRateAsync(int seconds, Latencies latencies) => Pace.RunAsync(PerSecond * seconds, PerSecond, async (_, due) =>
        {
            await stage.VoteAsync(Interlocked.Increment(ref next));
            latencies.AddSince(due);
        });

        async Task InFlightAsync(TimeSpan time, Latencies latencies)
        {
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(async () =>
            {
                while (watch.Elapsed < time)
                {
                    var startedAt = Stopwatch.GetTimestamp();
                    await stage.VoteAsync(Interlocked.Increment(ref next));
                    latencies.AddSince(startedAt);
                }
            })));
        }
    }

    private static async Task<Votes> MeasureAsync(VoteStage stage, Func<Latencies, Task> voteAsync)
    {
        var (latencies, before, watch) = (new Latencies(), stage.Process.ProcessorTime, Stopwatch.StartNew());
        await voteAsync(latencies);
        return new Votes(
            (stage.Process.ProcessorTime - before).TotalMilliseconds / latencies.Count, latencies.Count / watch.Elapsed.TotalSeconds, latencies.At(0.5), latencies.At(0.99),
            latencies.Count);
    }

    /// <param name="Cost">Milliseconds of processor time of the bot's process a vote.</param>
    /// <param name="Half">The 50th percentile of the time to the acknowledgement, in milliseconds.</param>
    /// <param name="Most">The 99th.</param>
    private sealed record Votes(double Cost, double PerSecond, double Half, double Most, int Count);

    /// <param name="ReadyAfter">In milliseconds.</param>
    /// <param name="Resident">In bytes, at the end.</param>
    /// <param name="Allocated">Bytes a vote with <see cref="InFlight"/> in flight. Null: a peer, which does not say.</param>
    private sealed record Turn(double ReadyAfter, Votes Cold, Votes Closed, Votes Warm, double Resident, double? Allocated);
}
