using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.WebApi.Pacing;

/// <summary>
/// Limits the messages to one channel: about one a second, a few at once. Source: docs.slack.dev, Web API, "Rate limits" ("Posting
/// messages").
/// </summary>
internal sealed class ChannelRateLimits(TimeProvider time)
{
    public const int Burst = 3;
    private const int ManyChannels = 2_000;

    /// <summary>A little more than required, because calls may overtake each other.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1.02);

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<string, Pace> _paces = [];

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>
    /// Waits for the channel's turn, in the order of the calls. Returns how long the channel is blocked if that is longer than <paramref
    /// name="longest"/>.
    /// </summary>
    public async Task<TimeSpan?> WaitAsync(string channel, TimeSpan longest, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (wait, blocked) = Reserve(channel);
            if (blocked > longest)
                return blocked;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellationToken);
            if (BlockedFor(channel) == TimeSpan.Zero)
                return null;
        }
    }

    public void Block(string channel, TimeSpan retryAfter)
    {
        lock (_gate)
            Of(channel).BlockUntil(Now + retryAfter);
    }

    private (TimeSpan Wait, TimeSpan Blocked) Reserve(string channel)
    {
        lock (_gate)
        {
            var now = Now;
            var pace = Of(channel);
            var blocked = pace.BlockedFor(now);
            var at = pace.NextAt(now);
            pace.Take(at);
            return (at - now, blocked);
        }
    }

    private TimeSpan BlockedFor(string channel)
    {
        lock (_gate)
            return Of(channel).BlockedFor(Now);
    }

    private Pace Of(string channel)
    {
        if (_paces.TryGetValue(channel, out var pace))
            return pace;
        if (_paces.Count >= ManyChannels)
            Sweep();
        return _paces[channel] = new Pace(Burst * 20, Between * (Burst * 20), Burst);
    }

    private void Sweep()
    {
        var now = Now;
        foreach (var (channel, pace) in _paces)
        {
            if (pace.IsIdle(now))
                _paces.Remove(channel);
        }
    }
}
