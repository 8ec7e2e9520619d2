using System.Globalization;

namespace MeetupBot.Benchmarks;

/// <summary>How a benchmark is run, and where its figures are written.</summary>
/// <param name="Quick">Seconds instead of a minute. The figures are less accurate.</param>
/// <param name="Full">Without the time limit, where a benchmark has one.</param>
public sealed record BenchmarkRun(bool Quick, bool Full)
{
    /// <summary>A script for Node.js that does on Discord what <see cref="PeersBenchmark"/> measures. Null: this bot alone.</summary>
    public string? DiscordPeer { get; init; }

    /// <summary>The same on Slack.</summary>
    public string? SlackPeer { get; init; }

    /// <summary>The path of the <c>MeetupBot.dll</c> that <see cref="PeersBenchmark"/> and <see cref="FirstBenchmark"/> run. Null: the one built with these.</summary>
    public string? Program { get; init; }

    public T Pick<T>(T quick, T usual) => Quick ? quick : usual;

    public void Say(FormattableString line) => Console.WriteLine("  " + line.ToString(CultureInfo.InvariantCulture));
}
