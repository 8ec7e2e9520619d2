namespace MeetupBot.Sandbox.Clock;

/// <summary>Waits in real time for the rest of the sandbox time, and checks again whenever the clock is moved.</summary>
internal sealed class SandboxTimer : ITimer
{
    // A real timer allows at most 49 days. A longer wait is split.
    private static readonly TimeSpan LongestStretch = TimeSpan.FromDays(1);

    private readonly SandboxClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ITimer _real;
    private readonly Lock _gate = new();
    private DateTimeOffset? _due;
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    public SandboxTimer(SandboxClock clock, TimeProvider real, TimerCallback callback, object? state)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
        _real = real.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (_disposed)
                return false;
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            _period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
        }

        Arm();
        return true;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _due = null;
        }

        _clock.Drop(this);
        _real.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Arm()
    {
        lock (_gate)
        {
            if (_due is not { } due)
            {
                _clock.Drop(this);
                return;
            }

            _clock.Keep(this);
            _real.Change(Stretch(due - _clock.GetUtcNow()), Timeout.InfiniteTimeSpan);
        }
    }

    private void Fire()
    {
        lock (_gate)
        {
            if (_due is not { } due)
                return;
            var now = _clock.GetUtcNow();
            if (now >= due)
                _due = _period == Timeout.InfiniteTimeSpan ? null : now + _period;
            Arm();
            if (now < due)
                return;
        }

        _callback(_state);
    }

    private static TimeSpan Stretch(TimeSpan left)
    {
        if (left <= TimeSpan.Zero)
            return TimeSpan.Zero;
        var stretch = left < LongestStretch ? left : LongestStretch;
        return TimeSpan.FromMilliseconds(Math.Ceiling(stretch.TotalMilliseconds));
    }
}
