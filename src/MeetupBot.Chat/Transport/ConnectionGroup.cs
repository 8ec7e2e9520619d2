namespace MeetupBot.Chat.Transport;

/// <summary>The parallel connections of one bot.</summary>
/// <param name="onLive">Called after each change with the number of live connections.</param>
public sealed class ConnectionGroup(Action<int> onLive)
{
    private readonly Lock _gate = new();
    private int _live;

    /// <summary>Reports that a connection is up (true) or has ended (false).</summary>
    public void Report(bool live)
    {
        lock (_gate)
        {
            _live += live ? 1 : -1;
            onLive(_live);
        }
    }

    /// <summary>Runs all of them until the first returns, then cancels the others.</summary>
    /// <returns>The result of the first.</returns>
    public static async Task<T> RunAsync<T>(int count, Func<int, CancellationToken, Task<T>> run, CancellationToken cancellationToken)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = Enumerable.Range(0, count).Select(number => run(number, together.Token)).ToList();
        var first = await await Task.WhenAny(running);
        await together.CancelAsync();
        await Task.WhenAll(running);
        return first;
    }
}
