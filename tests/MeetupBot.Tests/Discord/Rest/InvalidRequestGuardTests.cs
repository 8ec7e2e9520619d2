using MeetupBot.Discord.Rest;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Discord.Rest;

public sealed class InvalidRequestGuardTests
{
    [Fact]
    public void It_stops_well_short_of_what_would_block_the_address_and_goes_on_ten_minutes_later()
    {
        var clock = new ManualTimeProvider();
        var guard = new InvalidRequestGuard(clock);
        for (var refused = 0; refused < InvalidRequestGuard.DefaultMostInvalid; refused++)
        {
            Assert.Null(guard.GetWait());
            guard.Record();
        }

        Assert.NotNull(guard.GetWait());
        Assert.True(guard.Count < 10_000 / 2);
        clock.Advance(TimeSpan.FromMinutes(9.5));
        Assert.NotNull(guard.GetWait());
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(guard.GetWait());
        Assert.Equal(0, guard.Count);
    }

    [Fact]
    public void Old_ones_fall_out_one_by_one()
    {
        var clock = new ManualTimeProvider();
        var guard = new InvalidRequestGuard(clock);
        for (var minute = 0; minute < 30; minute++)
        {
            guard.Record();
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(guard.Count, 9, 11);
    }
}
