using MeetupBot.Chat.Transport;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Chat.Transport;

public sealed class TokenCircuitBreakerTests
{
    [Fact]
    public void A_refused_token_is_tried_at_most_twice_a_minute()
    {
        var clock = new ManualTimeProvider();
        var gate = new TokenCircuitBreaker(clock);
        gate.Refuse();
        var probes = 0;
        for (var second = 0; second < 60; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.NotNull(gate.GetWait(probe: false));
            if (gate.GetWait(probe: true) is null)
                probes++;
        }

        Assert.Equal(2, probes);
    }

    [Fact]
    public void An_accepted_token_opens_it_again()
    {
        var gate = new TokenCircuitBreaker(new ManualTimeProvider());
        gate.Refuse();
        gate.Accept();
        Assert.Null(gate.GetWait(probe: false));
    }
}
