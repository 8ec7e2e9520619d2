using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Responses;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Slack.SocketMode;

/// <summary>
/// Keeps one connection up. When Slack asks it to close, the next one is opened first and the old one is read until it closes, so that no
/// event is lost.
/// </summary>
internal sealed partial class SocketModeRunner(SocketModeContext context, ILogger logger)
{
    private static readonly TimeSpan AfterTooMany = TimeSpan.FromMinutes(1);

    /// <summary>After connections shorter than this, the waits before the next get longer.</summary>
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(10);

    private readonly List<Task> _old = [];
    private readonly ReconnectBackoff _reconnecting = new(context.Timings.Delays);

    /// <summary>Returns when cancelled and everything is closed, or with what a person has to change.</summary>
    public async Task<SocketModeRefusal?> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            SocketModeConnection? leaving = null;
            while (true)
            {
                var opened = await context.Apps.OpenConnectionAsync(cancellationToken);
                if (!opened.Succeeded(out var target, out var error))
                {
                    if (context.StopsAtRefusal() && SocketModeRefusal.FromError(error) is { } refusal)
                        return refusal;
                    await PauseAsync(error.ToString(), error.RetryAfter, cancellationToken);
                    continue;
                }

                (leaving, var end) = await ConnectAsync(target, leaving, cancellationToken);
                cancellationToken.ThrowIfCancellationRequested();
                if (await JudgeAsync(end, cancellationToken) is { } stop)
                    return stop;
            }
        }
        finally
        {
            await Task.WhenAll(_old);
        }
    }
    /// <param name="leaving">The previous connection, if it still listens.</param>
    /// <returns>The connection, if it is still open and was asked to close; and the reason of its end.</returns>
    private async Task<(SocketModeConnection? Leaving, SocketModeEnd End)> ConnectAsync(
        ConnectionsOpen target, SocketModeConnection? leaving, CancellationToken cancellationToken)
    {
        if (TrustedAddress.WebSocket(target.Url, context.EncryptedOnly) is not { } address)
            return (leaving, new SocketModeEnd("Slack names an address that is not used"));
        var connection = new SocketModeConnection(context.Envelopes, context.Time, context.Timings, logger);
        var running = connection.RunAsync(address, cancellationToken);
        await Task.WhenAny(connection.Live, running);
        var liveSince = context.Time.GetTimestamp();
        if (connection.Live.IsCompleted)
            Welcome(running, leaving);
        await Task.WhenAny(connection.Leaving, running);
        if (connection.Live.IsCompleted && context.Time.GetElapsedTime(liveSince) >= ShortLife)
            _reconnecting.Reset();
        if (running.IsCompleted)
            return (connection.Live.IsCompleted ? null : leaving, await running);
        _old.RemoveAll(old => old.IsCompleted);
        _old.Add(running);
        return (connection, new SocketModeEnd(connection.Disconnect!) { WasLive = true, Disconnect = connection.Disconnect });
    }

    private void Welcome(Task running, SocketModeConnection? leaving)
    {
        context.OnLive(true);
        _ = running.ContinueWith(
            _ => context.OnLive(false), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (leaving is not null)
            _ = Task.Delay(context.Timings.Overlap, context.Time).ContinueWith(_ => leaving.Retire(), TaskScheduler.Default);
    }

    private async Task<SocketModeRefusal?> JudgeAsync(SocketModeEnd end, CancellationToken cancellationToken)
    {
        if (!DisconnectReason.IsDisabled(end.Disconnect))
        {
            await PauseAsync(end.Reason, end.Disconnect == DisconnectReason.TooManyWebsockets ? AfterTooMany : null, cancellationToken);
            return null;
        }

        if (context.StopsAtRefusal())
            return SocketModeRefusal.Disabled;
        LogDisabled(SocketModeRefusal.Disabled.Advice);
        context.OnDisabled();
        return null;
    }

    private async Task PauseAsync(string reason, TimeSpan? given, CancellationToken cancellationToken)
    {
        var planned = _reconnecting.NextWait();
        var wait = given ?? planned;
        LogEnded(reason, wait);
        await Task.Delay(wait, context.Time, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Socket Mode: {Reason}; connecting again in {Wait}")]
    private partial void LogEnded(string reason, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Advice}")]
    private partial void LogDisabled(string advice);
}
