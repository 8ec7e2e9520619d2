using System.Diagnostics;

namespace MeetupBot.Benchmarks.Measures;

/// <summary>How late a one-millisecond timer fires: what the machine itself adds to every latency in the same run.</summary>
internal sealed class TimerLateness : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _looking;

    public TimerLateness() => _looking = LookAsync();

    public Latencies Found { get; } = new();

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
            var due = Stopwatch.GetTimestamp() + (Stopwatch.Frequency / 1000);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
            Found.AddSince(due);
        }
    }
}
