using MeetupBot.Domain.Statistics;

namespace MeetupBot.Tests.Domain.Statistics;

public sealed class SmallGroupsTests
{
    [Fact]
    public void Groups_that_are_large_enough_stand_the_largest_first_and_the_rest_is_other()
    {
        var (shown, other) = SmallGroups.Fold([("Otley", 2), ("Leeds", 9), ("York", 12), ("Bradford", 4)]);

        Assert.Equal([("York", 12), ("Leeds", 9)], shown);
        Assert.Equal(6, other);
    }

    [Fact]
    public void A_small_rest_takes_the_smallest_that_is_shown_so_that_nothing_is_found_by_subtraction()
    {
        var (shown, other) = SmallGroups.Fold([("Otley", 1), ("Leeds", 9), ("York", 12)]);

        Assert.Equal([("York", 12)], shown);
        Assert.Equal(10, other);
    }

    [Fact]
    public void Too_few_in_all_are_not_shown_at_all()
    {
        var (shown, other) = SmallGroups.Fold([("Otley", 1), ("Leeds", 3)]);

        Assert.Empty(shown);
        Assert.Equal(0, other);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_count_by_which_somebody_could_be_told_is_not_said(int count, bool may) => Assert.Equal(may, SmallGroups.MaySay(count));
}
