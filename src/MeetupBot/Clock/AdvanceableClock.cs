namespace MeetupBot.Clock;

/// <summary>
/// The system time plus an offset that only grows. Timers and timestamps are the system's, so a timeout takes as long as usual, as when
/// the clock of a machine is set forward.
/// </summary>
public sealed class AdvanceableClock(TimeSpan lead) : TimeProvider
{
    private long _leadTicks = lead.Ticks;

    /// <summary>How far it is ahead of the system.</summary>
    public TimeSpan Lead => TimeSpan.FromTicks(Volatile.Read(ref _leadTicks));

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Lead;

    /// <returns>False, without a change, when the clock would go back.</returns>
    public bool TrySetLead(TimeSpan lead)
    {
        while (Volatile.Read(ref _leadTicks) is var now && now <= lead.Ticks)
        {
            if (Interlocked.CompareExchange(ref _leadTicks, lead.Ticks, now) == now)
                return true;
        }

        return false;
    }
}
