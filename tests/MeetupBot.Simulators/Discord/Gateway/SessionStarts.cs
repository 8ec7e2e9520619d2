namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>
/// Limits identifies: per day, and per five seconds for each key. Source: Gateway, "Session Start Limit Object"
/// and "Max Concurrency".
/// </summary>
internal sealed class SessionStarts(DiscordSimulatorOptions options, BotToken token)
{
    private readonly Dictionary<int, DateTimeOffset> _lastByKey = [];
    private DateTimeOffset? _dayEnds;
    private int _used;

    public int Remaining => Math.Max(0, options.SessionStartTotal - _used);

    /// <summary>The number of successful identifies since the start.</summary>
    public int Total { get; private set; }

    public TimeSpan ResetAfter(DateTimeOffset now) => _dayEnds is { } end && end > now ? end - now : TimeSpan.FromDays(1);

    /// <summary>False when this shard's key was used too recently. Beyond the day's total the token is reset.</summary>
    public bool Take(int shardId, DateTimeOffset now)
    {
        var key = shardId % options.MaxConcurrency;
        if (_lastByKey.TryGetValue(key, out var last) && now - last < options.IdentifyWindow)
            return false;
        _lastByKey[key] = now;
        if (_dayEnds is null || _dayEnds <= now)
        {
            _dayEnds = now + TimeSpan.FromDays(1);
            _used = 0;
        }

        Total++;
        _used++;
        if (_used > options.SessionStartTotal)
            token.Revoked = true;
        return true;
    }
}
