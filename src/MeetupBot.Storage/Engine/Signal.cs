using System.Threading.Channels;

namespace MeetupBot.Storage.Engine;

/// <summary>Wakes one waiting consumer. Any number of <see cref="Set"/> before it looks count as one.</summary>
public sealed class Signal
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly Channel<bool> _set = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _set.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellationToken) => await _set.Reader.ReadAsync(cancellationToken);

    /// <param name="atMost">Waits no longer than this, and never longer than a day; null is without bound.</param>
    /// <param name="time">The clock by which <paramref name="atMost"/> passes.</param>
    /// <param name="cancellationToken">Ends the wait with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>Whether the signal was set, rather than the time up.</returns>
    public async Task<bool> WaitAsync(TimeSpan? atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        if (_set.Reader.TryRead(out _))
            return true;
        if (atMost is not { } bound)
        {
            await WaitAsync(cancellationToken);
            return true;
        }

        if (bound <= TimeSpan.Zero)
            return false;
        using var timer = new CancellationTokenSource(bound < LongestTimer ? bound : LongestTimer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
