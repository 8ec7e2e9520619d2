using MeetupBot.Chat.Transport;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Discord.Gateway;

/// <summary>Keeps one shard connected: resumes if possible, identifies again if necessary, stops if a reconnect is useless.</summary>
internal sealed partial class ShardRunner(GatewayContext context, GatewayShard shard, Action<bool> onLive, ILogger logger)
{
    /// <summary>
    /// How many resumes may fail in a row before the session is dropped. Source: Events, Gateway, "Handling a Disconnect".
    /// </summary>
    private const int MostResumes = 5;

    /// <summary>Discord requires a random pause of 1 to 5 s before the next identify. Source: Events, Gateway, "Invalid Session".</summary>
    public static TimeSpan AfterInvalidSession(double random) => TimeSpan.FromSeconds(1 + 4 * random);

    private readonly GatewaySession _session = new();
    private readonly ReconnectBackoff _reconnecting = new(context.Delays);
    private bool _live;

    /// <summary>Returns when cancelled, or with the close code that forbids a reconnect.</summary>
    public async Task<GatewayCloseCode?> RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var address = (_session.CanResume ? _session.ResumeAddress : null) ?? context.Address;
            var connection = new GatewayConnection(context, shard, _session, GoLive, logger);
            var end = await connection.RunAsync(address, cancellationToken);
            SetLive(false);
            if (cancellationToken.IsCancellationRequested)
                break;
            if (end.Next == AfterClose.Stop)
            {
                LogStopped(shard.Id, end.Reason, end.CloseCode?.Advice ?? "");
                return end.CloseCode ?? GatewayCloseCode.Find(0);
            }

            await PauseAsync(end, cancellationToken);
        }

        return null;
    }

    private async Task PauseAsync(GatewayEnd end, CancellationToken cancellationToken)
    {
        if (end.Next == AfterClose.Identify || _reconnecting.Failures >= MostResumes)
            _session.Forget();
        var wait = _reconnecting.NextWait();
        if (end.WantsPause && AfterInvalidSession(Random.Shared.NextDouble()) is var pause && pause > wait)
            wait = pause;
        LogEnded(shard.Id, end.Reason, _session.CanResume ? "resuming" : "identifying anew", wait);
        try
        {
            await Task.Delay(wait, context.Time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The loop checks the token.
        }
    }

    private void GoLive()
    {
        _reconnecting.Reset();
        SetLive(true);
    }

    private void SetLive(bool live)
    {
        if (_live == live)
            return;
        _live = live;
        onLive(live);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: {Reason}; {Next} in {Wait}")]
    private partial void LogEnded(int shard, string reason, string next, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: {Reason}. {Advice}")]
    private partial void LogStopped(int shard, string reason, string advice);
}
