using System.Collections.Concurrent;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;

namespace MeetupBot.Slack.WebApi.Pacing;

/// <summary>
/// Decides when a call may be sent: first by its channel's limit, then by its method's, so that a busy channel delays no other.
/// Source: docs.slack.dev, Web API, "Rate limits": per method, app and workspace, and Retry-After.
/// </summary>
internal sealed class CallLimiter(TimeProvider time) : IDisposable
{
    /// <summary>A second more than required, because calls may overtake each other.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(61);

    private readonly ConcurrentDictionary<WebApiMethod, Lazy<MethodGate>> _methods = new();
    private readonly ChannelRateLimits _channels = new(time);

    /// <summary>
    /// Interactive calls may use the whole minute's allowance at once. Others may use two fifths of it at once; the rest is spread.
    /// </summary>
    public static int BurstOf(WebApiMethod method) => method.Interactive ? (int)method.Pace : (int)method.Pace * 2 / 5;

    /// <returns>Null when it may be sent, else for how long it is refused.</returns>
    public async Task<TimeSpan?> WaitAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        var longest = request.LongestWait;
        if (request.Method.PerChannel && request.Arguments.Channel is { } channel
            && await _channels.WaitAsync(channel, longest, cancellationToken) is { } blocked)
        {
            return blocked;
        }

        return await Gate(request.Method).WaitAsync(request.Priority, longest, cancellationToken);
    }

    /// <summary>
    /// Handles a 429. It usually means the channel, so for a method with a limit per channel only that channel is blocked.
    /// </summary>
    public void Limited(WebApiRequest request, TimeSpan retryAfter)
    {
        if (request.Method.PerChannel && request.Arguments.Channel is { } channel)
            _channels.Block(channel, retryAfter);
        else
            Gate(request.Method).Block(retryAfter);
    }

    public void Dispose()
    {
        foreach (var gate in _methods.Values)
            gate.Value.Dispose();
    }

    private MethodGate Gate(WebApiMethod method) =>
        _methods.GetOrAdd(method, key => new Lazy<MethodGate>(() => new MethodGate(time, PaceOf(key)))).Value;

    private static Pace PaceOf(WebApiMethod method) => new((int)method.Pace, Minute, BurstOf(method));
}
