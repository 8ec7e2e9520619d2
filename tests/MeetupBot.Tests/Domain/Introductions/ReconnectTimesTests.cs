using MeetupBot.Domain.Introductions;
using NodaTime;

namespace MeetupBot.Tests.Domain.Introductions;

public sealed class ReconnectTimesTests
{
    private static readonly Instant Now = Samples.Now;

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void People_last_met_a_quarter_of_a_year_ago_are_long_unseen(int days, bool isLong) =>
        Assert.Equal(isLong, ReconnectTimes.IsLongUnseen(Now - Duration.FromDays(days), Now));

    [Theory]
    [InlineData(182, true)]
    [InlineData(183, false)]
    public void The_same_person_is_not_suggested_again_for_half_a_year(int days, bool counts) =>
        Assert.Equal(counts, ReconnectTimes.StillCounts(Now - Duration.FromDays(days), Now));

    [Fact]
    public void The_first_suggestion_comes_after_a_day_and_the_next_ones_every_thirty_days() =>
        Assert.Equal((Duration.FromDays(1), Duration.FromDays(30)), (ReconnectTimes.First, ReconnectTimes.Every));
}
