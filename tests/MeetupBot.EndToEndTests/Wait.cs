using System.Diagnostics;

namespace MeetupBot.EndToEndTests;

/// <summary>Polls for a condition. It may take long on a busy machine.</summary>
internal static class Wait
{
    /// <summary>It only ends tests that hang. No test passes because it is short.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);

    /// <exception cref="TimeoutException">The condition did not become true within <see cref="Patience"/>.</exception>
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
