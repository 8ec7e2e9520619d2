namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// Allows a number of requests in any second, as the server counts them. The server counts arrivals. So a place becomes free one second
/// after it was taken, plus the time by which that request was slower than usual. Such delays are allowed for in full while they are
/// rare, and by <see cref="AllowancePerRequest"/> on average. This keeps the rate above 95 % of the limit.
/// Times are on the limiter's own clock. Not safe for concurrent use.
/// Source: Topics, Rate Limits, "Global Rate Limit" (50 a second).
/// </summary>
internal sealed class GlobalWindow
{
    public const int DefaultRequestsPerSecond = 50;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AllowancePerRequest = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan MostLateness = TimeSpan.FromSeconds(1);

    private static readonly Place Free = new(TimeSpan.MinValue, TimeSpan.MinValue);

    private readonly Place[] _places;
    private readonly ShortestRoundTrip _usual = new();
    private readonly TimeSpan _mostAllowance;
    private TimeSpan _allowance;
    private TimeSpan _blockedUntil = TimeSpan.MinValue;

    public GlobalWindow(int requestsPerSecond = DefaultRequestsPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(requestsPerSecond, 1);
        _places = new Place[requestsPerSecond];
        Array.Fill(_places, Free);
        _mostAllowance = MostLateness * requestsPerSecond / 2;
        _allowance = _mostAllowance;
    }

    /// <summary>Takes a place and returns its number, or -1 and the time of the next try.</summary>
    public int TryTake(TimeSpan now, out TimeSpan nextTry)
    {
        var place = Earliest();
        nextTry = Later(_places[place].FreeAt, _blockedUntil);
        if (nextTry > now)
            return -1;
        _allowance = Earlier(_allowance + AllowancePerRequest, _mostAllowance);
        _places[place] = new Place(now, now + Span + Earlier(_allowance, MostLateness));
        return place;
    }

    /// <param name="place">The number from <see cref="TryTake"/>.</param>
    /// <param name="takenAt">When it was taken. A place that was taken again since then does not change.</param>
    /// <param name="now">When the response came. The server has received the request by then.</param>
    public void Answered(int place, TimeSpan takenAt, TimeSpan now)
    {
        var took = now - takenAt;
        var late = Later(took - _usual.Shortest, TimeSpan.Zero);
        _usual.Add(took);
        var allowed = Earlier(Earlier(late, MostLateness), _allowance);
        _allowance -= allowed;
        if (_places[place].TakenAt == takenAt)
            _places[place] = new Place(takenAt, takenAt + Span + allowed);
    }

    /// <summary>Returns a place that was taken and not used.</summary>
    public void Return(int place) => _places[place] = Free;

    public void BlockUntil(TimeSpan moment) => _blockedUntil = Later(_blockedUntil, moment);

    public TimeSpan BlockedFor(TimeSpan now) => _blockedUntil > now ? _blockedUntil - now : TimeSpan.Zero;

    private int Earliest()
    {
        var earliest = 0;
        for (var place = 1; place < _places.Length; place++)
        {
            if (_places[place].FreeAt < _places[earliest].FreeAt)
                earliest = place;
        }

        return earliest;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private readonly record struct Place(TimeSpan TakenAt, TimeSpan FreeAt);
}
