namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// At most so many requests in any second, as the server counts them. A place is taken when a request is sent and is free
/// again one second after the server must have seen it: after its answer came, or, where answers are slow, after
/// <see cref="LongestTransit"/>. That bound keeps the rate above 96 % of the limit at any latency.
/// Moments are spans on the limiter's own clock. Not safe for concurrent use.
/// Source: Topics, Rate Limits, "Global Rate Limit" (50 a second).
/// </summary>
internal sealed class GlobalWindow
{
    public const int DefaultRequestsPerSecond = 50;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTransit = TimeSpan.FromMilliseconds(35);

    private readonly TimeSpan[] _freeAt;
    private TimeSpan _blockedUntil = TimeSpan.MinValue;

    public GlobalWindow(int requestsPerSecond = DefaultRequestsPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(requestsPerSecond, 1);
        _freeAt = new TimeSpan[requestsPerSecond];
        Array.Fill(_freeAt, TimeSpan.MinValue);
    }

    /// <summary>Takes a place and returns its number, or -1 and the moment of the next try.</summary>
    public int TryTake(TimeSpan now, out TimeSpan nextTry)
    {
        var place = Earliest();
        nextTry = _freeAt[place] > _blockedUntil ? _freeAt[place] : _blockedUntil;
        if (nextTry > now)
            return -1;
        _freeAt[place] = now + LongestTransit + Span;
        return place;
    }

    public void Answered(int place, TimeSpan now)
    {
        if (now + Span < _freeAt[place])
            _freeAt[place] = now + Span;
    }

    /// <summary>Gives back a place that was taken and not used.</summary>
    public void Return(int place) => _freeAt[place] = TimeSpan.MinValue;

    public void BlockUntil(TimeSpan moment)
    {
        if (moment > _blockedUntil)
            _blockedUntil = moment;
    }

    public TimeSpan BlockedFor(TimeSpan now) => _blockedUntil > now ? _blockedUntil - now : TimeSpan.Zero;

    private int Earliest()
    {
        var earliest = 0;
        for (var place = 1; place < _freeAt.Length; place++)
        {
            if (_freeAt[place] < _freeAt[earliest])
                earliest = place;
        }

        return earliest;
    }
}
