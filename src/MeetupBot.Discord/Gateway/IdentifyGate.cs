using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// Limits identifies: one per 5 s in each of max_concurrency lanes (shard id modulo that number), and no more than the daily allowance,
/// since exceeding it would reset the token. Source: Events, Gateway, "Max Concurrency" and "Session Start Limit".
/// </summary>
internal sealed class IdentifyGate
{
    /// <summary>A little more than required, because the server counts from when it receives the first.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5.5);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly TimeSpan[] _laneFreeAt;
    private readonly int _perDay;
    private int _left;
    private TimeSpan _resetAt;

    public IdentifyGate(SessionStartLimit? limit, TimeProvider time)
    {
        limit ??= new SessionStartLimit { Total = 1000, Remaining = 1000, ResetAfter = 0, MaxConcurrency = 1 };
        _time = time;
        _start = time.GetTimestamp();
        _laneFreeAt = new TimeSpan[Math.Clamp(limit.MaxConcurrency, 1, 1024)];
        _perDay = Math.Max(1, limit.Total);
        _left = Math.Max(0, limit.Remaining);
        _resetAt = TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 0, TimeSpan.FromDays(1).TotalMilliseconds));
    }

    public async Task WaitAsync(int shard, CancellationToken cancellationToken)
    {
        var wait = Reserve(shard);
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, _time, cancellationToken);
    }

    private TimeSpan Reserve(int shard)
    {
        lock (_gate)
        {
            var now = _time.GetElapsedTime(_start);
            var at = AllowedAt(now);
            ref var freeAt = ref _laneFreeAt[shard % _laneFreeAt.Length];
            at = at > freeAt ? at : freeAt;
            freeAt = at + Between;
            return at - now;
        }
    }

    private TimeSpan AllowedAt(TimeSpan now)
    {
        if (now >= _resetAt && _left < _perDay)
            (_left, _resetAt) = (_perDay, now + TimeSpan.FromDays(1));
        if (_left-- > 0)
            return now;
        var at = _resetAt > now ? _resetAt : now;
        (_left, _resetAt) = (_perDay - 1, at + TimeSpan.FromDays(1));
        return at;
    }
}
