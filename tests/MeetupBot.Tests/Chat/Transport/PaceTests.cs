using MeetupBot.Chat.Transport;

namespace MeetupBot.Tests.Chat.Transport;

public sealed class PaceTests
{
    [Fact]
    public void A_few_go_at_once_and_the_rest_evenly()
    {
        var pace = new Pace(60, TimeSpan.FromSeconds(60), burst: 3);
        Assert.Equal([0, 0, 0, 1, 2, 3], Take(pace, 6).Select(at => at.TotalSeconds));
    }

    [Theory]
    [InlineData(50, 10)]
    [InlineData(100, 100)]
    [InlineData(3, 1)]
    public void There_are_never_more_in_any_span_than_allowed_and_hardly_fewer(int most, int burst)
    {
        var span = TimeSpan.FromSeconds(60);
        var taken = Take(new Pace(most, span, burst), most * 5);
        for (var first = 0; first + most < taken.Count; first++)
            Assert.True(taken[first + most] - taken[first] >= span);
        Assert.True(taken[^1] <= span * 5);
    }

    [Fact]
    public void What_is_blocked_goes_when_the_block_ends()
    {
        var pace = new Pace(60, TimeSpan.FromSeconds(60), burst: 3);
        pace.BlockUntil(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromSeconds(30), pace.NextAt(TimeSpan.Zero));
        Assert.Equal(TimeSpan.FromSeconds(20), pace.BlockedFor(TimeSpan.FromSeconds(10)));
    }

    private static List<TimeSpan> Take(Pace pace, int count)
    {
        var now = TimeSpan.Zero;
        var taken = new List<TimeSpan>();
        for (var call = 0; call < count; call++)
        {
            now = pace.NextAt(now);
            pace.Take(now);
            taken.Add(now);
        }

        return taken;
    }
}
