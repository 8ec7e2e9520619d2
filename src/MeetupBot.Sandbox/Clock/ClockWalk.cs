using NodaTime;

namespace MeetupBot.Sandbox.Clock;

/// <summary>Moves the clock from one due instant to the next and lets the bot settle at each, so that all happens in its order.</summary>
public sealed class ClockWalk(SandboxClock clock, ISandboxWorld world) : IDisposable
{
    private const int MostStops = 500;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>To whatever is due first.</summary>
    /// <returns>False when nothing waits.</returns>
    public Task<bool> NextAsync(CancellationToken cancellationToken) => Alone(async () =>
    {
        await world.SettleAsync(cancellationToken);
        if (await FirstAsync(Instant.MaxValue, clock.Now, cancellationToken) is not { } due)
            return false;
        await StopAtAsync(due, cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>Past everything that is due on the way.</summary>
    public Task ForwardAsync(Duration by, CancellationToken cancellationToken) => Alone(async () =>
    {
        var target = clock.Now + by;
        var after = Instant.MinValue;
        for (var stops = 0; stops < MostStops && await FirstAsync(target, after, cancellationToken) is { } due; stops++)
        {
            await StopAtAsync(due, cancellationToken);
            after = due;
        }

        await StopAtAsync(target, cancellationToken);
        return true;
    }, cancellationToken);

    public void Dispose() => _one.Dispose();

    // Work that is still listed after its stop is stuck (a retry, a platform that is off); it must not hold the walk.
    private async Task<Instant?> FirstAsync(Instant until, Instant after, CancellationToken cancellationToken)
    {
        var due = (await world.UpcomingAsync(cancellationToken)).Select(w => w.DueAt).Where(at => at > after && at <= until).ToList();
        return due.Count == 0 ? null : due.Min();
    }

    private async Task StopAtAsync(Instant instant, CancellationToken cancellationToken)
    {
        clock.MoveTo(instant);
        await world.SettleAsync(cancellationToken);
    }

    private async Task<bool> Alone(Func<Task<bool>> walk, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await walk();
        }
        finally
        {
            _one.Release();
        }
    }
}
