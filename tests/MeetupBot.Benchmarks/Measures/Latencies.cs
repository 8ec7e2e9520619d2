using System.Diagnostics;

namespace MeetupBot.Benchmarks.Measures;

/// <summary>The times of many equal actions, from many threads.</summary>
internal sealed class Latencies
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];
    private bool _isSorted;

    public int Count => _milliseconds.Count;

    /// <param name="startedAt">A timestamp of <see cref="Stopwatch"/>.</param>
    public void AddSince(long startedAt)
    {
        var elapsed = Stopwatch.GetElapsedTime(startedAt).TotalMilliseconds;
        lock (_gate)
        {
            _milliseconds.Add(elapsed);
            _isSorted = false;
        }
    }

    /// <summary>A percentile in milliseconds, by the nearest rank. 0 when there are no times.</summary>
    /// <param name="share">From 0 to 1. 1 is the longest time.</param>
    public double At(double share)
    {
        lock (_gate)
        {
            if (_milliseconds.Count == 0)
                return 0;
            if (!_isSorted)
                _milliseconds.Sort();
            _isSorted = true;
            return _milliseconds[Math.Clamp((int)Math.Ceiling(share * _milliseconds.Count) - 1, 0, _milliseconds.Count - 1)];
        }
    }

    public override string ToString() => FormattableString.Invariant(
        $"p50 {At(0.5):F1} ms, p99 {At(0.99):F1} ms, longest {At(1):F1} ms ({Count} in all)");
}
