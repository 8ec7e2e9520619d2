using MeetupBot.Sandbox.Clock;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

public sealed class SandboxClockTests
{
    private readonly SandboxClock _clock = new();

    [Fact]
    public async Task A_wait_ends_when_the_clock_passes_it()
    {
        var month = Task.Delay(TimeSpan.FromDays(40), _clock);
        _clock.MoveBy(Duration.FromDays(39));
        await Task.Delay(50);
        Assert.False(month.IsCompleted);

        _clock.MoveBy(Duration.FromDays(1));
        await month.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_periodic_timer_goes_on_from_the_moved_time()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), _clock);
        for (var hour = 0; hour < 3; hour++)
        {
            var tick = timer.WaitForNextTickAsync();
            Assert.False(tick.IsCompleted);
            _clock.MoveBy(Duration.FromHours(1));
            Assert.True(await tick);
        }
    }

    [Fact]
    public async Task A_disposed_timer_stays_silent()
    {
        var fired = false;
        await _clock.CreateTimer(_ => fired = true, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan).DisposeAsync();
        _clock.MoveBy(Duration.FromDays(1));
        await Task.Delay(50);

        Assert.False(fired);
    }

    [Fact]
    public async Task A_short_wait_needs_no_move() =>
        await Task.Delay(TimeSpan.FromMilliseconds(20), _clock).WaitAsync(TimeSpan.FromSeconds(10));

    [Fact]
    public void Elapsed_time_agrees_with_the_clock()
    {
        var start = _clock.GetTimestamp();
        _clock.MoveBy(Duration.FromDays(2));

        Assert.Equal(2, (int)_clock.GetElapsedTime(start).TotalDays);
    }

    [Fact]
    public void It_never_goes_back()
    {
        var before = _clock.Now;
        _clock.MoveTo(before - Duration.FromDays(1));

        Assert.True(_clock.Now >= before);
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.MoveBy(Duration.FromSeconds(-1)));
    }
}
