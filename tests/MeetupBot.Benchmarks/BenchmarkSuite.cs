using System.Diagnostics;
using System.Globalization;

namespace MeetupBot.Benchmarks;

/// <summary>The command line: a benchmark's name or <c>all</c>, and how long it may take.</summary>
internal static class BenchmarkSuite
{
    private static readonly IBenchmark[] All =
    [
        new VotesBenchmark(), new AckBenchmark(), new CardsBenchmark(), new FanOutBenchmark(), new DueBenchmark(), new SeriesBenchmark(), new GrowthBenchmark(), new FeedsBenchmark(),
        new ConnectionsBenchmark(), new CoffeeBenchmark(), new WhenBenchmark(), new IdleBenchmark(),
        new FirstBenchmark(), new PeersBenchmark(),
    ];

    private const string DiscordPeer = "--discord-peer=";
    private const string SlackPeer = "--slack-peer=";
    private const string Program = "--program=";

    public static async Task<int> RunAsync(string[] args)
    {
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        var options = args.Except(names).ToList();
        var chosen = names is ["all"] ? All : [.. All.Where(benchmark => names.Contains(benchmark.Name))];
        if (chosen.Length == 0 || options.Exists(option => option is not ("--quick" or "--full") && !Array.Exists([DiscordPeer, SlackPeer, Program], name => option.StartsWith(name, StringComparison.Ordinal))))
        {
            await Console.Error.WriteLineAsync($"Usage: MeetupBot.Benchmarks {string.Join('|', All.Select(one => one.Name))}|all [--quick] [--full] [{DiscordPeer}SCRIPT] [{SlackPeer}SCRIPT] [{Program}DLL]");
            return 2;
        }

        foreach (var benchmark in chosen)
            await RunAsync(benchmark, new BenchmarkRun(options.Contains("--quick"), options.Contains("--full"))
            {
                DiscordPeer = Read(options, DiscordPeer),
                SlackPeer = Read(options, SlackPeer),
                Program = Read(options, Program),
            });
        return 0;
    }

    private static string? Read(List<string> options, string name) => options.Find(option => option.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static async Task RunAsync(IBenchmark benchmark, BenchmarkRun run)
    {
        Console.WriteLine($"{benchmark.Name}: {benchmark.Aim}");
        var watch = Stopwatch.StartNew();
        await benchmark.RunAsync(run);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  took {watch.Elapsed.TotalSeconds:F1} s in all"));
    }
}
