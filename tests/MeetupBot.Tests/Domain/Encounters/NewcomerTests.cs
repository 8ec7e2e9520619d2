using MeetupBot.Domain.Encounters;
using NodaTime;

namespace MeetupBot.Tests.Domain.Encounters;

public sealed class NewcomerTests
{
    private static readonly Instant From = Instant.FromUtc(2026, 12, 1, 0, 0);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(-1, false)]
    public void Who_met_nobody_before_the_span_is_a_newcomer(int milliseconds, bool isNewcomer) =>
        Assert.Equal(isNewcomer, new Newcomer { FirstMetAt = From + Duration.FromMilliseconds(milliseconds) }.IsNewcomer(From));
}
