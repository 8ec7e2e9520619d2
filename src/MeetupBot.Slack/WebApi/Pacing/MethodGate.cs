using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.WebApi.Pacing;

/// <summary>Limits the calls of one method, first come, first served. Bulk calls get every fifth turn while others wait.</summary>
internal sealed class MethodGate : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Pace _pace;
    private readonly ITimer _timer;
    private readonly LinkedList<TaskCompletionSource> _normal = [];
    private readonly LinkedList<TaskCompletionSource> _bulk = [];
    private readonly PriorityTurns _turns = new();

    public MethodGate(TimeProvider time, Pace pace)
    {
        _time = time;
        _start = time.GetTimestamp();
        _pace = pace;
        _timer = time.CreateTimer(_ => Pump(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Waits for a turn. Returns how long the method is blocked if that is longer than <paramref name="longest"/>.</summary>
    public async Task<TimeSpan?> WaitAsync(SendPriority priority, TimeSpan longest, CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_pace.BlockedFor(Now) is var blocked && blocked > longest)
                return blocked;
            (priority == SendPriority.Normal ? _normal : _bulk).AddLast(turn);
        }

        Pump();
        await using var registration = cancellationToken.Register(() => Abandon(turn, cancellationToken));
        await turn.Task;
        return null;
    }

    public void Block(TimeSpan retryAfter)
    {
        lock (_gate)
            _pace.BlockUntil(Now + retryAfter);
    }

    public void Dispose() => _timer.Dispose();

    private void Abandon(TaskCompletionSource turn, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_normal.Remove(turn))
                _bulk.Remove(turn);
        }

        turn.TrySetCanceled(cancellationToken);
    }

    private void Pump()
    {
        lock (_gate)
        {
            while (_normal.Count + _bulk.Count > 0)
            {
                var now = Now;
                var at = _pace.NextAt(now);
                if (at > now)
                {
                    // Timers count whole milliseconds. A timer that is rounded down would fire too early and then again.
                    _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling((at - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
                    return;
                }

                if (Next().TrySetResult())
                    _pace.Take(now);
            }
        }
    }

    private TaskCompletionSource Next()
    {
        var line = _turns.Next(_normal.Count > 0, _bulk.Count > 0) == SendPriority.Bulk ? _bulk : _normal;
        var next = line.First!.Value;
        line.RemoveFirst();
        return next;
    }
}
