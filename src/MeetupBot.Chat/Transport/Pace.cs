namespace MeetupBot.Chat.Transport;

/// <summary>
/// A rate limit: at most <paramref name="most"/> in any <paramref name="span"/>, a few at once and then evenly. Times are on the caller's
/// own clock. Not safe for concurrent use.
/// </summary>
/// <param name="burst">How many may go without a pause between them. At least 1.</param>
public sealed class Pace(int most, TimeSpan span, int burst)
{
    private readonly Queue<TimeSpan> _taken = new();
    private readonly TimeSpan _interval = span / most;
    private TimeSpan _evenly;
    private TimeSpan _blockedUntil;

    public bool IsIdle(TimeSpan now) => _evenly <= now && _blockedUntil <= now;

    /// <summary>When the next one may go, not before <paramref name="now"/>.</summary>
    public TimeSpan NextAt(TimeSpan now)
    {
        var at = Later(Later(now, _blockedUntil), _evenly - _interval * (burst - 1));
        return _taken.Count < most ? at : Later(at, _taken.Peek() + span);
    }

    /// <param name="at">The result of <see cref="NextAt"/>, or later.</param>
    public void Take(TimeSpan at)
    {
        _evenly = Later(_evenly, at) + _interval;
        _taken.Enqueue(at);
        if (_taken.Count > most)
            _taken.Dequeue();
    }

    public void BlockUntil(TimeSpan moment) => _blockedUntil = Later(_blockedUntil, moment);

    public TimeSpan BlockedFor(TimeSpan now) => Later(_blockedUntil - now, TimeSpan.Zero);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
