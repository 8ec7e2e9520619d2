using System.Diagnostics;

namespace MeetupBot.Benchmarks.Measures;

/// <summary>The managed heap of this process before, and its peak while something runs.</summary>
internal sealed class MemoryWatch : IAsyncDisposable
{
    private const double Mebibyte = 1024 * 1024;

    private readonly CancellationTokenSource _stop = new();
    private readonly long _allocatedBefore = GC.GetTotalAllocatedBytes();
    private readonly Task _looking;

    public MemoryWatch()
    {
        Before = GC.GetTotalMemory(forceFullCollection: true) / Mebibyte;
        Peak = Before;
        _looking = LookAsync();
    }

    /// <summary>In MiB.</summary>
    public double Before { get; }

    /// <summary>In MiB, including garbage that is not collected yet.</summary>
    public double Peak { get; private set; }

    /// <summary>In MiB, only live objects.</summary>
    public static double Live => GC.GetTotalMemory(forceFullCollection: true) / Mebibyte;

    /// <summary>In MiB, of this process.</summary>
    public static double WorkingSet => Process.GetCurrentProcess().WorkingSet64 / Mebibyte;

    /// <summary>In MiB, since this watch started.</summary>
    public double Allocated => (GC.GetTotalAllocatedBytes() - _allocatedBefore) / Mebibyte;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _looking;
        _stop.Dispose();
    }

    private async Task LookAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: false) / Mebibyte);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
    }
}
