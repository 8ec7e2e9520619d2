using System.Diagnostics;

namespace MeetupBot.Benchmarks.Measures;

/// <summary>Processor time and allocations of this process. They are more reliable than seconds on a busy machine.</summary>
internal sealed class Workload
{
    public TimeSpan ProcessorTime { get; private set; }

    /// <summary>In bytes.</summary>
    public long Allocated { get; private set; }

    /// <summary>Measures until the result is disposed.</summary>
    public IDisposable Measure() => new Stretch(this);

    private sealed class Stretch(Workload owner) : IDisposable
    {
        private readonly TimeSpan _timeBefore = Process.GetCurrentProcess().TotalProcessorTime;
        private readonly long _allocatedBefore = GC.GetTotalAllocatedBytes();

        public void Dispose()
        {
            owner.ProcessorTime += Process.GetCurrentProcess().TotalProcessorTime - _timeBefore;
            owner.Allocated += GC.GetTotalAllocatedBytes() - _allocatedBefore;
        }
    }
}
