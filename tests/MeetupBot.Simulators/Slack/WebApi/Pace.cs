using System.Collections.Concurrent;

namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>Rate limits by method and, for posts, by channel. Source: Web API, "Rate limits"; chat.postMessage, "Rate limiting".</summary>
internal sealed class Pace(SlackSimulatorOptions options)
{
    private readonly ConcurrentDictionary<string, TokenBucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>How long the call has to wait. Null when it may proceed.</summary>
    public TimeSpan? Refuses(Method method, Arguments arguments, DateTimeOffset now)
    {
        if (!options.EnforceRateLimits)
            return null;
        if (method.Name == "chat.postMessage")
        {
            return Take("post " + arguments.TextOrNull("channel"), options.PostBurst, TimeSpan.FromSeconds(1), now)
                ?? Take("post", options.PostsPerMinute, TimeSpan.FromMinutes(1) / options.PostsPerMinute, now);
        }

        if (method.Tier == 0)
            return null;
        var perMinute = options.TierLimits[method.Tier - 1];
        // The lowest tier would prevent a client from reconnecting. Slack is known to allow several sockets to be opened at once.
        var burst = method.TakesAppToken ? options.MaxSockets : perMinute;
        return Take(method.Name, burst, TimeSpan.FromMinutes(1) / perMinute, now);
    }

    private TimeSpan? Take(string key, int burst, TimeSpan refill, DateTimeOffset now) =>
        _buckets.GetOrAdd(key, _ => new TokenBucket(burst, refill, now)).Take(now);
}
