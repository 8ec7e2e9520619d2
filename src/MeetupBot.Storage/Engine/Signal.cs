using System.Threading.Channels;

namespace MeetupBot.Storage.Engine;

/// <summary>Wakes one waiting consumer. Several calls of <see cref="Set"/> before it wakes count as one.</summary>
public sealed class Signal
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(1);

    private readonly Channel<bool> _set = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _set.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellationToken) => await _set.Reader.ReadAsync(cancellationToken);

    /// <param name="atMost">The longest wait, at most one day; null means no limit.</param>
    /// <param name="time">The clock that measures <paramref name="atMost"/>.</param>
    /// <param name="cancellationToken">Cancels the wait with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>True when the signal was set, false when the time ran out.</returns>
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
