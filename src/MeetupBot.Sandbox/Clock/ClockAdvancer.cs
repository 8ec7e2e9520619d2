using NodaTime;

namespace MeetupBot.Sandbox.Clock;

/// <summary>
/// Moves the clock from one due instant to the next and lets the bot finish its work at each, so that everything happens in order.
/// </summary>
public sealed class ClockAdvancer(SandboxClock clock, ISandboxWorld world) : IDisposable
{
    private const int MostStops = 500;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Moves to the next due instant.</summary>
    /// <returns>False when nothing is due.</returns>
    public Task<bool> NextAsync(CancellationToken cancellationToken) => Alone(async () =>
    {
        await world.SettleAsync(cancellationToken);
        if (await FirstAsync(Instant.MaxValue, clock.Now, cancellationToken) is not { } due)
            return false;
        await StopAtAsync(due, cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>Moves by a duration, and stops at everything that is due on the way.</summary>
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

    // Work that is still listed after its stop is stuck, such as in a retry or on a disconnected platform. It must not block the walk.
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
