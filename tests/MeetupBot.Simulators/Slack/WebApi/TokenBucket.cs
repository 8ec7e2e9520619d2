namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>Allows a burst, then one call per refill interval.</summary>
internal sealed class TokenBucket(int burst, TimeSpan refill, DateTimeOffset opened)
{
    private readonly Lock _gate = new();
    private double _left = burst;
    private DateTimeOffset _at = opened;

    /// <summary>Null when a token was taken, else how long until there is one.</summary>
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
