using MeetupBot.Domain.Statistics;

namespace MeetupBot.Tests.Domain.Statistics;

public sealed class TurnoutTests
{
    [Fact]
    public void The_rate_is_over_all_meetups_where_anybody_checked_in()
    {
        Assert.Equal(0.5, Turnout.Rate([new(4, 2, 1), new(4, 3, 3), new(9, 0, 0)]));
        Assert.Null(Turnout.Rate([new(9, 0, 0)]));
    }

    [Fact]
    public void Of_fewer_people_than_the_least_group_there_is_no_rate()
    {
        Assert.Null(Turnout.Rate([new(SmallGroups.Least - 1, 4, 4)]));
        Assert.Equal(1, Turnout.Rate([new(SmallGroups.Least, 5, 5)]));
    }
}
