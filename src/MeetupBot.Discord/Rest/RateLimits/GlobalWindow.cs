namespace MeetupBot.Discord.Rest.RateLimits;

/// <summary>
/// At most so many requests in any second, as the server counts them. It counts arrivals, so a place is free again a second
/// after it was taken and as much later as that request was on its way longer than usual. Such lateness is allowed for in
/// full while it is rare and by <see cref="AllowancePerRequest"/> on average, which keeps the rate above 95 % of the limit.
/// Moments are spans on the limiter's own clock. Not safe for concurrent use.
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
    private readonly UsualTransit _usual = new();
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

    /// <summary>Takes a place and returns its number, or -1 and the moment of the next try.</summary>
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

    /// <param name="place">As taken.</param>
    /// <param name="takenAt">When; a place that was taken again since then is left alone.</param>
    /// <param name="now">When the answer came, by which the server must have seen the request.</param>
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

    /// <summary>Gives back a place that was taken and not used.</summary>
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
