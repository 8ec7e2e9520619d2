namespace MeetupBot.Chat.Transport;

/// <summary>How long to wait before each reconnect.</summary>
/// <param name="Steps">By number of failures in a row. The last one repeats.</param>
/// <param name="Jitter">A random share up to this is added, so that many clients do not reconnect at the same time.</param>
public sealed record ReconnectDelays(IReadOnlyList<TimeSpan> Steps, double Jitter)
{
    /// <summary>After a connection ended. The first reconnect is immediate.</summary>
    public static ReconnectDelays Default { get; } = Of([0, 1, 2, 5, 10, 20, 30, 60], 0.5);

    /// <summary>Before the first connection, while the platform is not ready.</summary>
    public static ReconnectDelays Start { get; } = Of([1, 2, 5, 10, 20, 30], 0.3);

    /// <param name="failures">The number of failed connections in a row, from 0.</param>
    /// <param name="random">A number from 0 to 1.</param>
    public TimeSpan After(int failures, double random)
    {
        var step = Steps[Math.Min(failures, Steps.Count - 1)];
        return step + step * (Jitter * random);
    }

    private static ReconnectDelays Of(IEnumerable<double> seconds, double jitter) => new([.. seconds.Select(TimeSpan.FromSeconds)], jitter);
}
