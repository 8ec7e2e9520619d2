using MeetupBot.Domain.Statistics;

namespace MeetupBot.Tests.Domain.Statistics;

public sealed class TurnoutTests
{
    [Theory]
    [InlineData(6, 4, 3, 1, 5, 3)]
    [InlineData(6, 0, 0, 2, 2, 4)]
    public void Who_came_is_who_checked_in_or_where_nobody_did_all_but_the_absent(
        long going, long checkedIn, long here, long absent, long said, long came) =>
        Assert.Equal(came, new Turnout(going, checkedIn, here, absent, said).Came);

    [Fact]
    public void The_rate_is_over_all_meetups_of_which_anything_is_known()
    {
        Assert.Equal(0.75, Turnout.Rate([new(4, 2, 2, 0, 2), new(4, 0, 0, 0, 1), new(9, 0, 0, 0, 0)]));
        Assert.Null(Turnout.Rate([new(9, 0, 0, 0, 0)]));
    }

    [Fact]
    public void Of_fewer_people_than_the_least_group_there_is_no_rate()
    {
        Assert.Null(Turnout.Rate([new(SmallGroups.Least - 1, 4, 4, 0, 4)]));
        Assert.Equal(1, Turnout.Rate([new(SmallGroups.Least, 5, 5, 0, 5)]));
    }
}
