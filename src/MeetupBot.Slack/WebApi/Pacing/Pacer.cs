using System.Collections.Concurrent;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;

namespace MeetupBot.Slack.WebApi.Pacing;

/// <summary>
/// Says when a call may go out: first its channel's turn, then its method's, so that a busy channel holds up nobody else.
/// Source: docs.slack.dev, Web API, "Rate limits": per method, app and workspace, and Retry-After.
/// </summary>
internal sealed class Pacer(TimeProvider time) : IDisposable
{
    /// <summary>A second more than asked, as calls overtake each other on the way.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(61);

    private readonly ConcurrentDictionary<WebApiMethod, Lazy<MethodGate>> _methods = new();
    private readonly ChannelPaces _channels = new(time);

    /// <summary>What people wait for goes at once while the minute has room; of the rest a part, and then it is spread.</summary>
    public static int BurstOf(WebApiMethod method) => method.Interactive ? (int)method.Pace : (int)method.Pace * 2 / 5;

    /// <returns>Null when it may go; else it is turned away, for so long.</returns>
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

    /// <summary>After a 429: of a channel alone where the method has a pace for each, for that is what is commonly meant.</summary>
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
