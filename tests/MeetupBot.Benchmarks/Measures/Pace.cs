using System.Diagnostics;

namespace MeetupBot.Benchmarks.Measures;

/// <summary>Starts actions at a fixed rate, whether or not earlier ones have finished.</summary>
internal static class Pace
{
    /// <param name="perSecond">Evenly spread.</param>
    /// <param name="act">Receives its number and the timestamp of its planned start.</param>
    public static async Task RunAsync(int count, int perSecond, Func<int, long, Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        var running = new List<Task>(count);
        for (var number = 0; number < count; number++)
        {
            var due = start + (number * Stopwatch.Frequency / perSecond);
            while (Stopwatch.GetTimestamp() < due)
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            running.Add(act(number, due));
        }

        await Task.WhenAll(running);
    }
}
