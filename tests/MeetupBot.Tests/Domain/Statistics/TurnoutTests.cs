using MeetupBot.Domain.Statistics;

namespace MeetupBot.Tests.Domain.Statistics;

public sealed class TurnoutTests
{
    [Fact]
    public void The_rate_is_over_all_meetups_where_anybody_checked_in()
    {
        Assert.Equal(0.5, Turnout.Rate([new(10, 5, 4), new(4, 3, 3), new(9, 0, 0)]));
        Assert.Null(Turnout.Rate([new(9, 0, 0)]));
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(5, 5)]
    [InlineData(6, 5)]
    [InlineData(9, 5)]
    [InlineData(9, 4)]
    public void It_tells_neither_of_a_few_who_came_nor_of_a_few_who_did_not(int going, int here) =>
        Assert.Null(Turnout.Rate([new(going, here, here)]));

    [Fact]
    public void From_the_least_group_on_both_sides_there_is_a_rate() =>
        Assert.Equal(0.5, Turnout.Rate([new(2 * SmallGroups.Least, 5, 5)]));
}
