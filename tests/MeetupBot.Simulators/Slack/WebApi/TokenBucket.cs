namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>So many at once, then one each time that the refill has passed.</summary>
internal sealed class TokenBucket(int burst, TimeSpan refill, DateTimeOffset opened)
{
    private readonly Lock _gate = new();
    private double _left = burst;
    private DateTimeOffset _at = opened;

    /// <summary>Null when there was one; else how long until there is.</summary>
    public TimeSpan? Take(DateTimeOffset now)
    {
        lock (_gate)
        {
            _left = Math.Min(burst, _left + ((now - _at) / refill));
            _at = now;
            if (_left < 1)
                return (1 - _left) * refill;
            _left--;
            return null;
        }
    }
}
