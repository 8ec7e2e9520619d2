namespace MeetupBot.Clock;

/// <summary>
/// The system's time plus a lead that only grows. Timers and timestamps stay the system's: a timeout takes as long as ever, as when
/// somebody sets the clock of a machine forward.
/// </summary>
public sealed class AdvanceableClock(TimeSpan lead) : TimeProvider
{
    private long _leadTicks = lead.Ticks;

    /// <summary>How far it is ahead of the system.</summary>
    public TimeSpan Lead => TimeSpan.FromTicks(Volatile.Read(ref _leadTicks));

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Lead;

    /// <returns>False, and nothing happens, when that would be back.</returns>
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
