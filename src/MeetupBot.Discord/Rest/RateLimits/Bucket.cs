namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// One limit of one top-level resource, with its own queue. Until its size is known, it sends one request at a time.
/// It never grants more than the server has left: requests in flight are subtracted when a window begins.
/// Not safe for concurrent use.
/// </summary>
internal sealed class Bucket(string key, int? limit)
{
    /// <summary>Two responses in one window may differ by the rounding of the server's clock. In seconds.</summary>
    private const double ResetRounding = 0.02;

    private static readonly TimeSpan IdleAfter = TimeSpan.FromSeconds(30);

    private int? _limit = limit;
    private int _remaining = limit ?? 0;
    private double _reset;
    private TimeSpan? _resetAt;
    private TimeSpan _blockedUntil = TimeSpan.MinValue;
    private TimeSpan _lastUsed;

    public string Key { get; } = key;

    public LinkedList<Waiter> Queue { get; } = [];

    public int InFlight { get; private set; }

    /// <summary>Whether it is in the ring of buckets that may send.</summary>
    public bool InRing { get; set; }

    /// <summary>When it has to be checked again. Null when no timer is set.</summary>
    public TimeSpan? WakeAt { get; set; }

    public bool Unlimited { get; set; }

    public bool CanTake(TimeSpan now)
    {
        if (_blockedUntil > now)
            return false;
        if (Unlimited)
            return true;
        BeginWindow(now);
        return _limit is null || (_remaining == 0 && _resetAt is null) ? InFlight == 0 : _remaining > 0;
    }

    /// <summary>When the wait ends. Null while only a response in flight can end it.</summary>
    public TimeSpan? NextChange(TimeSpan now)
    {
        if (_blockedUntil > now)
            return _blockedUntil;
        return _resetAt;
    }

    public TimeSpan BlockedFor(TimeSpan now) => _blockedUntil > now ? _blockedUntil - now : TimeSpan.Zero;

    public void Take(TimeSpan now)
    {
        InFlight++;
        _remaining = Math.Max(0, _remaining - 1);
        _lastUsed = now;
    }

    public void Release(TimeSpan now)
    {
        InFlight--;
        _lastUsed = now;
    }

    public void Learn(RateLimitHeaders headers, TimeSpan now)
    {
        if (_limit is null || headers.Reset > _reset + ResetRounding)
            EnterWindow(headers, now);
        else if (headers.Reset >= _reset - ResetRounding)
            Narrow(headers, now);
        _limit = headers.Limit;
        _lastUsed = now;
    }

    public void BlockUntil(TimeSpan moment)
    {
        if (moment > _blockedUntil)
            _blockedUntil = moment;
    }

    public void RefuseWaiters(TimeSpan retryAfter)
    {
        foreach (var waiter in Queue)
            waiter.Turn.TrySetException(new RateLimitedException(retryAfter));
        Queue.Clear();
    }

    /// <summary>Moves the waiters of one endpoint to the bucket to which it belongs.</summary>
    public void MoveWaiters(Bucket to, string limitName)
    {
        for (var place = Queue.First; place is not null;)
        {
            var next = place.Next;
            if (place.Value.Route.LimitName == limitName)
            {
                Queue.Remove(place);
                to.Queue.AddLast(place);
            }

            place = next;
        }
    }

    /// <summary>Whether it can be dropped: nobody waits, and a new one would start in the same state.</summary>
    public bool IsIdle(TimeSpan now) =>
        Queue.Count == 0 && InFlight == 0 && _blockedUntil <= now
        && (_resetAt is { } reset ? reset <= now : _limit is null || _remaining == _limit || _lastUsed + IdleAfter <= now);

    private void BeginWindow(TimeSpan now)
    {
        if (_limit is not { } limit || _resetAt is not { } reset || reset > now)
            return;
        _remaining = Math.Max(0, limit - InFlight);
        _resetAt = null;
    }

    private void EnterWindow(RateLimitHeaders headers, TimeSpan now)
    {
        var begunHere = _limit is not null && _resetAt is null;
        _remaining = begunHere ? Math.Min(_remaining, headers.Remaining) : Math.Max(0, headers.Remaining - InFlight);
        _reset = headers.Reset;
        _resetAt = now + headers.ResetAfter;
    }

    private void Narrow(RateLimitHeaders headers, TimeSpan now)
    {
        var resetAt = now + headers.ResetAfter;
        _remaining = Math.Min(_remaining, headers.Remaining);
        _resetAt = _resetAt is { } known && known < resetAt ? known : resetAt;
    }
}
