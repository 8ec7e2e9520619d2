using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;

namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// Decides when a request may be sent, by the buckets learned from responses and, if there is one, the global limit.
/// Source: Topics, Rate Limits.
/// </summary>
internal sealed class RateLimiter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly GlobalWindow? _global;
    private readonly BucketTable _table = new();
    private readonly ReadyRing _ring = new();
    private readonly WakeQueue _wakes;

    /// <param name="time">Only its monotonic timestamps and timers are used, not the wall clock.</param>
    /// <param name="global">Null for interaction responses, which are exempt from the global limit.</param>
    public RateLimiter(TimeProvider time, GlobalWindow? global)
    {
        _time = time;
        _start = time.GetTimestamp();
        _global = global;
        _wakes = new WakeQueue(time, OnDue);
    }

    /// <summary>The current number of buckets.</summary>
    public int BucketCount
    {
        get
        {
            lock (_gate)
                return _table.Count;
        }
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <param name="again">A repeat goes to the front of its queue.</param>
    /// <exception cref="RateLimitedException">The wait would be longer than <see cref="RestRequest.LongestWait"/>.</exception>
    public async ValueTask<RateLimitLease> AcquireAsync(
        RestRoute route, SendPriority priority, bool again, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(route, priority);
        lock (_gate)
            Enqueue(waiter, again);
        if (waiter.Turn.Task.IsCompleted)
            return await waiter.Turn.Task;
        await using var registration = cancellationToken.Register(() => Abandon(waiter, cancellationToken));
        return await waiter.Turn.Task;
    }

    public void Release(RateLimitLease lease, RateLimitOutcome outcome)
    {
        lock (_gate)
        {
            var now = Now;
            lease.Bucket.Release(now);
            _global?.Answered(lease.GlobalPlace, lease.TakenAt, now);
            var bucket = Learn(lease, outcome, now);
            Block(bucket, outcome, now);
            Offer(lease.Bucket, now);
            Offer(bucket, now);
            Pump(now);
        }
    }

    public void Dispose() => _wakes.Dispose();

    private void Enqueue(Waiter waiter, bool again)
    {
        var now = Now;
        var bucket = _table.GetFor(waiter.Route, now);
        var blocked = Longer(bucket.BlockedFor(now), _global?.BlockedFor(now) ?? TimeSpan.Zero);
        if (blocked > RestRequest.LongestWait)
            throw new RateLimitedException(blocked);
        if (again)
            bucket.Queue.AddFirst(waiter.Place);
        else
            bucket.Queue.AddLast(waiter.Place);
        Offer(bucket, now);
        Pump(now);
    }

    private void Abandon(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (waiter.Turn.TrySetCanceled(cancellationToken))
                waiter.Place.List?.Remove(waiter.Place);
        }
    }

    private Bucket Learn(RateLimitLease lease, RateLimitOutcome outcome, TimeSpan now)
    {
        if (outcome.Headers is null)
        {
            if (outcome.WithoutBucket)
                _table.LearnUnlimited(lease.Route, lease.Bucket);
            return lease.Bucket;
        }

        var bucket = _table.Learn(lease.Route, outcome.Headers);
        bucket.Learn(outcome.Headers, now);
        if (bucket != lease.Bucket)
            lease.Bucket.MoveWaiters(bucket, lease.Route.LimitName);
        return bucket;
    }

    private void Block(Bucket bucket, RateLimitOutcome outcome, TimeSpan now)
    {
        if (outcome.GlobalRetryAfter is { } global && _global is not null)
        {
            _global.BlockUntil(now + global);
            if (global > RestRequest.LongestWait)
                _table.RefuseAllWaiters(global);
        }

        if (outcome.BucketRetryAfter is not { } retryAfter)
            return;
        bucket.BlockUntil(now + retryAfter);
        if (retryAfter > RestRequest.LongestWait)
            bucket.RefuseWaiters(retryAfter);
    }

    /// <summary>Puts a bucket in the ring if it may send, else sets a timer for when it may.</summary>
    private void Offer(Bucket bucket, TimeSpan now)
    {
        if (bucket.Queue.Count == 0 || bucket.InRing)
            return;
        if (bucket.CanTake(now))
            _ring.Add(bucket);
        else if (bucket.NextChange(now) is { } at)
            _wakes.Add(bucket, at);
    }

    private void Pump(TimeSpan now)
    {
        var globalTry = TimeSpan.MaxValue;
        while (!_ring.IsEmpty)
        {
            var place = _global?.TryTake(now, out globalTry) ?? 0;
            if (place < 0)
                break;
            globalTry = TimeSpan.MaxValue;
            if (!GrantNext(now, place))
                _global?.Return(place);
        }

        _wakes.Arm(globalTry, now);
    }

    private bool GrantNext(TimeSpan now, int place)
    {
        var bucket = _ring.Next();
        var granted = bucket.CanTake(now) && bucket.Queue.First is not null;
        if (granted)
        {
            var waiter = bucket.Queue.First!.Value;
            bucket.Queue.RemoveFirst();
            bucket.Take(now);
            waiter.Turn.SetResult(new RateLimitLease(bucket, waiter.Route, place, now));
        }

        Offer(bucket, now);
        return granted;
    }

    private void OnDue()
    {
        lock (_gate)
        {
            var now = Now;
            foreach (var bucket in _wakes.TakeDue(now))
                Offer(bucket, now);
            Pump(now);
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <summary>Permission to send one request now. Release it with the outcome of its response.</summary>
internal sealed record RateLimitLease(Bucket Bucket, RestRoute Route, int GlobalPlace, TimeSpan TakenAt);

/// <summary>What a finished request taught the limiter. Nothing when there was no response.</summary>
internal sealed record RateLimitOutcome
{
    public static RateLimitOutcome Nothing { get; } = new();

    public RateLimitHeaders? Headers { get; init; }

    /// <summary>A success without headers: the endpoint has no bucket.</summary>
    public bool WithoutBucket { get; init; }

    public TimeSpan? BucketRetryAfter { get; init; }
    public TimeSpan? GlobalRetryAfter { get; init; }
}

/// <summary>The limit lasts longer than a request may wait. The caller has to retry later.</summary>
internal sealed class RateLimitedException(TimeSpan retryAfter) : Exception("The limit is exhausted for longer than a request waits.")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
