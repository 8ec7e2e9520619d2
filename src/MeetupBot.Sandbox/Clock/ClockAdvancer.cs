using NodaTime;

namespace MeetupBot.Sandbox.Clock;

/// <summary>
/// Moves the clock from one due instant to the next and lets the bot finish its work at each, so that everything happens in order.
/// </summary>
public sealed class ClockAdvancer(SandboxClock clock, ISandboxWorld world) : IDisposable
{
    private const int MostStops = 500;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>What was due during the last move, in order of time.</summary>
    public IReadOnlyList<UpcomingWork> JustDone { get; private set; } = [];

    /// <summary>Moves to the next due instant.</summary>
    /// <returns>False when nothing is due until then.</returns>
    public Task<bool> NextAsync(Instant until, CancellationToken cancellationToken) => Alone(async () =>
    {
        await world.SettleAsync(cancellationToken);
        var due = await FirstAsync(until, clock.Now, cancellationToken);
        JustDone = due;
        if (due.Count == 0)
            return false;
        await StopAtAsync(due[0].DueAt, cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>Moves on to the instant, as a part of the last move: what was due during that one stays told.</summary>
    public Task GoOnToAsync(Instant instant, CancellationToken cancellationToken) => ForwardToAsync(() => instant, JustDone, cancellationToken);

    /// <summary>Moves by a duration, and stops at everything that is due on the way.</summary>
    public Task ForwardAsync(Duration by, CancellationToken cancellationToken) => ForwardToAsync(() => clock.Now + by, [], cancellationToken);

    /// <summary>Moves to the instant, and stops at everything that is due on the way.</summary>
    public Task ForwardToAsync(Instant instant, CancellationToken cancellationToken) => ForwardToAsync(() => instant, [], cancellationToken);

    public void Dispose() => _one.Dispose();

    private Task ForwardToAsync(Func<Instant> to, IReadOnlyList<UpcomingWork> before, CancellationToken cancellationToken) => Alone(async () =>
    {
        var target = to();
        var after = Instant.MinValue;
        List<UpcomingWork> done = [.. before];
        for (var stops = 0; stops < MostStops && await FirstAsync(target, after, cancellationToken) is { Count: > 0 } due; stops++)
        {
            after = due[0].DueAt;
            await StopAtAsync(after, cancellationToken);
            done.AddRange(due);
        }

        JustDone = done;
        await StopAtAsync(target, cancellationToken);
        return true;
    }, cancellationToken);

    // Work that is still listed after its stop is stuck, such as in a retry or on a disconnected platform. It must not block the walk.
    private async Task<IReadOnlyList<UpcomingWork>> FirstAsync(Instant until, Instant after, CancellationToken cancellationToken) =>
        (await world.UpcomingAsync(cancellationToken)).Where(work => work.DueAt > after && work.DueAt <= until)
            .GroupBy(work => work.DueAt).MinBy(works => works.Key)?.ToList() ?? [];

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
