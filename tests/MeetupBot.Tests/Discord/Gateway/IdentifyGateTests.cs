using MeetupBot.Discord.Gateway;
using MeetupBot.Discord.Wire;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class IdentifyGateTests
{
    [Fact]
    public void Each_lane_lets_one_through_in_five_seconds_and_in_order()
    {
        var clock = new ManualTimeProvider();
        var gate = new IdentifyGate(new SessionStartLimit { Total = 1000, Remaining = 1000, MaxConcurrency = 2 }, clock);
        var waits = Enumerable.Range(0, 6).Select(shard => gate.WaitAsync(shard, CancellationToken.None)).ToList();
        Assert.Equal([true, true, false, false, false, false], waits.Select(wait => wait.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(5.5));
        Assert.Equal([true, true, true, true, false, false], waits.Select(wait => wait.IsCompleted));
        clock.Advance(TimeSpan.FromSeconds(5.5));
        Assert.All(waits, wait => Assert.True(wait.IsCompleted));
    }

    [Fact]
    public void Beyond_the_days_allowance_it_waits_for_the_next_day_rather_than_lose_the_token()
    {
        var clock = new ManualTimeProvider();
        var gate = new IdentifyGate(new SessionStartLimit { Total = 1000, Remaining = 1, ResetAfter = 3_600_000, MaxConcurrency = 1 }, clock);
        Assert.True(gate.WaitAsync(0, CancellationToken.None).IsCompleted);
        var second = gate.WaitAsync(0, CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(second.IsCompleted);
    }
}
