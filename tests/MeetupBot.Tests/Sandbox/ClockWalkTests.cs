using MeetupBot.Chat.Addresses;
using MeetupBot.Sandbox.Clock;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

public sealed class ClockWalkTests : ISandboxWorld, IDisposable
{
    private readonly SandboxClock _clock = new();
    private readonly ClockAdvancer _walk;
    private readonly Instant _start;
    private readonly List<Instant> _due = [];
    private readonly List<int> _done = [];
    private readonly HashSet<Instant> _stuck = [];

    public ClockWalkTests()
    {
        _walk = new(_clock, this);
        _start = _clock.Now;
    }

    public event Action? Changed;

    Task<IReadOnlyDictionary<UserRef, string>> ISandboxWorld.ZonesAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    Task<IReadOnlyList<UpcomingWork>> ISandboxWorld.UpcomingAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UpcomingWork>>([.. _due.Select(at => new UpcomingWork(at, "work", "worked"))]);

    Task ISandboxWorld.SettleAsync(CancellationToken cancellationToken)
    {
        foreach (var at in _due.Where(at => at <= _clock.Now && !_stuck.Contains(at)).ToList())
        {
            _due.Remove(at);
            _done.Add((int)(at - _start).TotalHours);
            if (_done.Count == 1)
                _due.Add(_start + Duration.FromHours(4));
        }

        Changed?.Invoke();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_day_forward_stops_at_each_due_instant_new_ones_included()
    {
        DueAfterHours(9, 2, 30);
        await _walk.ForwardAsync(Duration.FromDays(1), CancellationToken.None);

        Assert.Equal([2, 4, 9], _done);
        Assert.Equal(24, (int)(_clock.Now - _start).TotalHours);
    }

    [Fact]
    public async Task Next_goes_to_the_first_and_no_further()
    {
        DueAfterHours(9, 2);

        Assert.True(await _walk.NextAsync(Instant.MaxValue, CancellationToken.None));
        Assert.Equal([2], _done);
        Assert.Equal(["work"], _walk.JustDone.Select(work => work.What));
        Assert.Equal(2, (int)(_clock.Now - _start).TotalHours);
    }

    [Fact]
    public async Task Next_stays_where_it_is_when_nothing_waits()
    {
        Assert.False(await _walk.NextAsync(Instant.MaxValue, CancellationToken.None));
        Assert.Equal(0, (int)(_clock.Now - _start).TotalHours);
    }

    [Fact]
    public async Task Next_does_not_leap_to_what_is_further_ahead_than_it_may_go()
    {
        DueAfterHours(24 * 40);

        Assert.False(await _walk.NextAsync(_start + Duration.FromDays(31), CancellationToken.None));
        Assert.Empty(_done);
        Assert.Empty(_walk.JustDone);
    }

    [Fact]
    public async Task Work_that_is_stuck_holds_nothing_up()
    {
        DueAfterHours(2, 9);
        _stuck.Add(_due[0]);
        await _walk.ForwardAsync(Duration.FromDays(1), CancellationToken.None);

        Assert.Contains(9, _done);
        Assert.Equal(24, (int)(_clock.Now - _start).TotalHours);
    }

    public void Dispose() => _walk.Dispose();

    private void DueAfterHours(params int[] hours) => _due.AddRange(hours.Select(h => _start + Duration.FromHours(h)));
}
