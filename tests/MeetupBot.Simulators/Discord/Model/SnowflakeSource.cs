namespace MeetupBot.Simulators.Discord.Model;

/// <summary>
/// Creates ids that contain their time: milliseconds since 2015-01-01 UTC above 22 bits of counter. Source: Reference, "Snowflakes".
/// </summary>
internal sealed class SnowflakeSource(TimeProvider time)
{
    private const long EpochMilliseconds = 1420070400000;
    private const int CounterBits = 22;

    private readonly Lock _gate = new();
    private ulong _last;

    public ulong Next()
    {
        lock (_gate)
        {
            _last = Math.Max(_last + 1, FromMoment());
            return _last;
        }
    }

    /// <summary>An id in its own millisecond, so that guilds created in a row are spread over shards.</summary>
    public ulong NextApart()
    {
        lock (_gate)
        {
            _last = Math.Max(((_last >> CounterBits) + 1) << CounterBits, FromMoment());
            return _last;
        }
    }

    private ulong FromMoment() => (ulong)(time.GetUtcNow().ToUnixTimeMilliseconds() - EpochMilliseconds) << CounterBits;
}
