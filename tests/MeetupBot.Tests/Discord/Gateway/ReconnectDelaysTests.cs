using MeetupBot.Discord.Gateway;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class ReconnectDelaysTests
{
    [Fact]
    public void The_first_is_immediate_later_ones_grow_and_the_longest_is_bounded()
    {
        var delays = ReconnectDelays.Default;
        Assert.Equal(TimeSpan.Zero, delays.After(0, 1));
        for (var failures = 1; failures < 50; failures++)
            Assert.InRange(delays.After(failures, 0.5), delays.After(failures - 1, 0.5), TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void After_an_invalid_session_the_pause_is_one_to_five_seconds()
    {
        Assert.Equal(TimeSpan.FromSeconds(1), ReconnectDelays.AfterInvalidSession(0));
        Assert.Equal(TimeSpan.FromSeconds(5), ReconnectDelays.AfterInvalidSession(1));
    }
}
