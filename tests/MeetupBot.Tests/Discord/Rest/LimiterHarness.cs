using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.RateLimits;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Discord.Rest;

/// <summary>A limiter with its own clock and hand-made answers.</summary>
internal sealed class LimiterHarness : IDisposable
{
    public LimiterHarness(bool withGlobal = true) => Limiter = new RateLimiter(Clock, withGlobal ? new GlobalWindow() : null);

    public ManualTimeProvider Clock { get; } = new();

    public RateLimiter Limiter { get; }

    public static RestRoute Messages(ulong channel) => RestRoute.ForChannel(HttpMethod.Post, new Snowflake(channel), "/messages");

    public Task<RateLimitLease> Acquire(ulong channel, SendPriority priority = SendPriority.Normal, CancellationToken cancellationToken = default) =>
        Limiter.AcquireAsync(Messages(channel), priority, again: false, cancellationToken).AsTask();

    /// <summary>An answer of the window that ends after this time.</summary>
    public void Answer(RateLimitLease lease, int remaining, double resetAfterSeconds, int limit = 5)
    {
        var reset = Clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0 + resetAfterSeconds;
        var headers = new RateLimitHeaders("hash", limit, remaining, reset, TimeSpan.FromSeconds(resetAfterSeconds));
        Limiter.Release(lease, new RateLimitOutcome { Headers = headers });
    }

    public void Answer429(RateLimitLease lease, double retryAfterSeconds, bool global = false)
    {
        var wait = TimeSpan.FromSeconds(retryAfterSeconds);
        Limiter.Release(lease, new RateLimitOutcome { GlobalRetryAfter = global ? wait : null, BucketRetryAfter = global ? null : wait });
    }

    /// <summary>
    /// Sends a first request. It teaches the limiter that this channel allows five in five seconds, one of which is used.
    /// </summary>
    public async Task LearnAsync(ulong channel)
    {
        Answer(await Acquire(channel), remaining: 4, resetAfterSeconds: 5);
    }

    public void Dispose() => Limiter.Dispose();
}
