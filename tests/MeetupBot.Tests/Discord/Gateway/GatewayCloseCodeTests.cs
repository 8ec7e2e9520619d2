using MeetupBot.Discord.Gateway;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class GatewayCloseCodeTests
{
    [Theory]
    [InlineData(4000, nameof(AfterClose.Resume))]
    [InlineData(4001, nameof(AfterClose.Resume))]
    [InlineData(4002, nameof(AfterClose.Resume))]
    [InlineData(4003, nameof(AfterClose.Identify))]
    [InlineData(4004, nameof(AfterClose.Stop))]
    [InlineData(4005, nameof(AfterClose.Resume))]
    [InlineData(4007, nameof(AfterClose.Identify))]
    [InlineData(4008, nameof(AfterClose.Resume))]
    [InlineData(4009, nameof(AfterClose.Identify))]
    [InlineData(4010, nameof(AfterClose.Stop))]
    [InlineData(4011, nameof(AfterClose.Stop))]
    [InlineData(4012, nameof(AfterClose.Stop))]
    [InlineData(4013, nameof(AfterClose.Stop))]
    [InlineData(4014, nameof(AfterClose.Stop))]
    [InlineData(1001, nameof(AfterClose.Resume))]
    [InlineData(4321, nameof(AfterClose.Resume))]
    public void Every_code_says_what_follows(int code, string next)
    {
        var known = GatewayCloseCode.Find(code);
        Assert.Equal(next, known.Next.ToString());
        Assert.Equal(known.Next == AfterClose.Stop, known.Advice.Length > 0);
    }
}
