namespace MeetupBot.Chat.Transport;

/// <summary>Connections of one bot that run beside each other.</summary>
/// <param name="onLive">Told after each change: how many of them are up.</param>
public sealed class ConnectionGroup(Action<int> onLive)
{
    private readonly Lock _gate = new();
    private int _live;

    /// <summary>A connection is up (true) or has ended (false).</summary>
    public void Report(bool live)
    {
        lock (_gate)
        {
            _live += live ? 1 : -1;
            onLive(_live);
        }
    }

    /// <summary>Runs them until the first returns; that one ends them all.</summary>
    /// <returns>What the first returned.</returns>
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
