using NodaTime;

namespace MeetupBot.Sandbox.Clock;

/// <summary>Real time plus an offset that only grows. Its timers follow the moved time, so that code that waits on it wakes up.</summary>
public sealed class SandboxClock(TimeProvider real) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<SandboxTimer> _timers = [];
    private TimeSpan _offset;

    public SandboxClock()
        : this(System)
    {
    }

    /// <summary>A clock that shows this time now.</summary>
    public SandboxClock(TimeProvider real, Instant now)
        : this(real) => _offset = now.ToDateTimeOffset() - real.GetUtcNow();

    /// <summary>Raised after each move.</summary>
    public event Action? Moved;

    public Instant Now => Instant.FromDateTimeOffset(GetUtcNow());

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return real.GetUtcNow() + _offset;
    }

    /// <summary>In ticks of 100 ns. It moves with the clock, so that elapsed times agree with it.</summary>
    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SandboxTimer(this, real, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves to the instant; does nothing when it has passed.</summary>
    public void MoveTo(Instant instant)
    {
        var by = instant - Now;
        if (by > Duration.Zero)
            MoveBy(by);
    }

    /// <exception cref="ArgumentOutOfRangeException">The duration is negative. The clock can't go back.</exception>
    public void MoveBy(Duration by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Duration.Zero);
        SandboxTimer[] timers;
        lock (_gate)
        {
            _offset += by.ToTimeSpan();
            timers = [.. _timers];
        }

        foreach (var timer in timers)
            timer.Arm();
        Moved?.Invoke();
    }

    internal void Keep(SandboxTimer timer)
    {
        lock (_gate)
            _timers.Add(timer);
    }

    internal void Drop(SandboxTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }
}
