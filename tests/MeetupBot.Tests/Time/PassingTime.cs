namespace MeetupBot.Tests.Time;

/// <summary>
/// Lets the hand clock run while real sockets work: it jumps from one wait to the next. Long waits stand still, for they guard against
/// a dead line; while one is running, something is under way, and the clock gives it a moment to finish.
/// </summary>
internal static class PassingTime
{
    private const int MostTurns = 6_000;
    private const int MostPatience = 20;
    private const int MostQuiet = 60;

    /// <summary>The longest wait of a retry or reconnect that a test passes over.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(8);

    /// <summary>The longest guard: an answer over HTTP.</summary>
    private static readonly TimeSpan LongestGuard = TimeSpan.FromSeconds(30);

    /// <param name="letGuardsFire">The other side is dead: after a while without a short wait the next guard fires too.</param>
    public static async Task PassAsync(this ManualTimeProvider clock, Func<bool> reached, bool letGuardsFire = false)
    {
        var (patience, quiet) = (0, 0);
        for (var turn = 0; turn < MostTurns; turn++)
        {
            if (reached())
                return;
            await Task.Delay(5);
            var waits = clock.Waits();
            var isShort = waits.Count > 0 && waits[0] <= LongestWait;
            if (!isShort && !(letGuardsFire && waits.Count > 0 && ++quiet > MostQuiet))
                continue;
            if (isShort && patience++ < MostPatience && waits.Any(wait => wait > LongestWait && wait <= LongestGuard))
                continue;
            (patience, quiet) = (0, 0);
            clock.Advance(waits[0]);
        }

        throw new TimeoutException("It never came to that.");
    }

    public static async Task<T> PassAsync<T>(this ManualTimeProvider clock, Task<T> work)
    {
        await clock.PassAsync(() => work.IsCompleted);
        return await work;
    }
}
