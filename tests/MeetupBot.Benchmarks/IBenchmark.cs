namespace MeetupBot.Benchmarks;

/// <summary>One row of what "fast" means. It reports figures as plain lines and never judges by an exit code.</summary>
public interface IBenchmark
{
    string Name { get; }

    /// <summary>What is measured and what is to be reached, in one line.</summary>
    string Aim { get; }

    Task RunAsync(BenchmarkRun run);
}
