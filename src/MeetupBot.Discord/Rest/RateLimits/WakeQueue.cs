namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>One timer for all buckets that wait for a time. Not safe for concurrent use, except for the timer's own callback.</summary>
internal sealed class WakeQueue : IDisposable
{
    private readonly PriorityQueue<Bucket, TimeSpan> _buckets = new();
    private readonly ITimer _timer;
    private TimeSpan _timerAt = TimeSpan.MaxValue;

    public WakeQueue(TimeProvider time, Action onDue) =>
        _timer = time.CreateTimer(_ => onDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Add(Bucket bucket, TimeSpan at)
    {
        if (bucket.WakeAt is { } known && known <= at)
            return;
        bucket.WakeAt = at;
        _buckets.Enqueue(bucket, at);
    }

    public IEnumerable<Bucket> TakeDue(TimeSpan now)
    {
        _timerAt = TimeSpan.MaxValue;
        while (_buckets.TryPeek(out var bucket, out var at) && at <= now)
        {
            _buckets.Dequeue();
            if (bucket.WakeAt == at)
                bucket.WakeAt = null;
            yield return bucket;
        }
    }

    /// <summary>Sets the timer for the first bucket, or for <paramref name="other"/> if that is earlier.</summary>
    public void Arm(TimeSpan other, TimeSpan now)
    {
        var at = _buckets.TryPeek(out _, out var wake) && wake < other ? wake : other;
        if (at == _timerAt)
            return;
        _timerAt = at;
        _timer.Change(at == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : RoundUp(at - now), Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    /// <summary>Timers count whole milliseconds. A timer that is rounded down would fire too early and then again.</summary>
    private static TimeSpan RoundUp(TimeSpan wait) =>
        TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(wait.TotalMilliseconds)));
}
