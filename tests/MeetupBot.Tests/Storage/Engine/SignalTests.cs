using MeetupBot.Storage.Engine;

namespace MeetupBot.Tests.Storage.Engine;

public class SignalTests
{
    private readonly Signal _signal = new();

    [Fact]
    public async Task Many_settings_wake_once()
    {
        _signal.Set();
        _signal.Set();
        Assert.True(await _signal.WaitAsync(null, TimeProvider.System, CancellationToken.None));
        Assert.False(await _signal.WaitAsync(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task A_wait_that_timed_out_does_not_swallow_the_next_setting()
    {
        Assert.False(await _signal.WaitAsync(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None));
        _signal.Set();
        Assert.True(await _signal.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System, CancellationToken.None));
    }

    [Fact]
    public async Task Cancellation_ends_the_wait()
    {
        using var cancel = new CancellationTokenSource(10);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _signal.WaitAsync(TimeSpan.MaxValue, TimeProvider.System, cancel.Token));
    }
}
