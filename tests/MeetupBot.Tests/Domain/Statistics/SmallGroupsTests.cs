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

    [Fact]
    public void A_rest_that_is_not_large_enough_is_not_what_those_without_a_group_leave()
    {
        Assert.Equal([("York", 12)], SmallGroups.Fold([("Leeds", 9), ("York", 12)], ungrouped: 1).Shown);
        Assert.Equal((2, 6), (SmallGroups.Fold([("Leeds", 9), ("York", 12)], ungrouped: 6).Shown.Count, SmallGroups.Fold([("Leeds", 9), ("York", 12)], ungrouped: 6).Other));
        Assert.Equal(0, SmallGroups.Fold([("Otley", 1)], ungrouped: 7).Other);
    }

    [Theory]
    [InlineData(0, 12, false)]
    [InlineData(4, 12, false)]
    [InlineData(5, 12, true)]
    [InlineData(8, 12, false)]
    [InlineData(12, 12, false)]
    public void A_whole_is_told_in_two_parts_when_each_has_enough_people(int part, int whole, bool may) =>
        Assert.Equal(may, SmallGroups.MaySplit(part, whole));
}
