namespace MeetupBot.Benchmarks;

/// <summary>One performance goal. It reports figures as plain lines and never sets an exit code.</summary>
public interface IBenchmark
{
    string Name { get; }

    /// <summary>What is measured and the goal, in one line.</summary>
    string Aim { get; }

    Task RunAsync(BenchmarkRun run);
}
