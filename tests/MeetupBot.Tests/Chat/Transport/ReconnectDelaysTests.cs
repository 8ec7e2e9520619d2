using MeetupBot.Chat.Transport;

namespace MeetupBot.Tests.Chat.Transport;

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
}
