using System.Diagnostics;
using System.Globalization;

namespace MeetupBot.Benchmarks;

/// <summary>The command line: a benchmark's name or <c>all</c>, and how long it may take.</summary>
internal static class BenchmarkSuite
{
    private static readonly IBenchmark[] All =
    [
        new VotesBenchmark(), new AckBenchmark(), new CardsBenchmark(), new FanOutBenchmark(), new DueBenchmark(), new GrowthBenchmark(),
        new ConnectionsBenchmark(), new CoffeeBenchmark(), new WhenBenchmark(), new IdleBenchmark(),
        new FirstBenchmark(),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var names = args.Where(arg => !arg.StartsWith('-')).ToList();
        var options = args.Except(names).ToList();
        var chosen = names is ["all"] ? All : [.. All.Where(benchmark => names.Contains(benchmark.Name))];
        if (chosen.Length == 0 || options.Except(["--quick", "--full"]).Any())
        {
            await Console.Error.WriteLineAsync($"Usage: MeetupBot.Benchmarks {string.Join('|', All.Select(one => one.Name))}|all [--quick] [--full]");
            return 2;
        }

        foreach (var benchmark in chosen)
            await RunAsync(benchmark, new BenchmarkRun(options.Contains("--quick"), options.Contains("--full")));
        return 0;
    }

    private static async Task RunAsync(IBenchmark benchmark, BenchmarkRun run)
    {
        Console.WriteLine($"{benchmark.Name}: {benchmark.Aim}");
        var watch = Stopwatch.StartNew();
        await benchmark.RunAsync(run);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  took {watch.Elapsed.TotalSeconds:F1} s in all"));
    }
}
