namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>
/// Counts 401, 403 and 429 responses (except shared 429s) in windows of ten minutes. Source: Rate Limits, "Invalid Request Limit".
/// </summary>
internal sealed class InvalidRequests(int limit)
{
    private readonly Lock _gate = new();
    private readonly RateLimit _window = new(int.MaxValue, TimeSpan.FromMinutes(10));
    private readonly RateWindow _current = new();

    public int Total { get; private set; }

    public void Add(DateTimeOffset now)
    {
        lock (_gate)
        {
            Total++;
            _current.Take(_window, now);
        }
    }

    /// <summary>How long the address is still blocked, or null.</summary>
    public TimeSpan? Lockout(DateTimeOffset now)
    {
        if (_current.Used < limit)
            return null;
        lock (_gate)
            return _current.Used >= limit && !_current.Over(now) ? _current.Left(now) : null;
    }
}
