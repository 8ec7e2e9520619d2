using System.Diagnostics;

namespace MeetupBot.EndToEndTests;

/// <summary>For what only shows by asking again. Whatever a test waits for may take long on a busy machine.</summary>
internal static class Wait
{
    /// <summary>No test passes because this is short; it only ends those that hang.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    /// <exception cref="TimeoutException">It did not come within <see cref="Patience"/>.</exception>
    public static async Task UntilAsync(Func<Task<bool>> probe, string what, Func<string>? state = null)
    {
        var begun = Stopwatch.StartNew();
        while (!await probe())
        {
            if (begun.Elapsed > Patience)
                throw new TimeoutException($"There was no {what}. {state?.Invoke()}");
            await Task.Delay(Pause);
        }
    }
}
