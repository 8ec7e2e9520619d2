using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Polls;

namespace MeetupBot.Tests.Domain.Polls;

public sealed class OptionSetTests
{
    private static readonly Arbitrary<OptionSet> Sets = ArbMap.Default.ArbFor<ulong>().Convert(
        bits => new OptionSet((long)(bits & long.MaxValue)),
        set => (ulong)set.Bits);

    [Fact]
    public void It_does_what_a_set_of_numbers_does() => Prop.ForAll(Sets, Sets, (left, right) =>
        Ids(left.With(right)).SetEquals(Ids(left).Union(Ids(right)))
        && Ids(left.Without(right)).SetEquals(Ids(left).Except(Ids(right)))
        && Ids(left.Within(right)).SetEquals(Ids(left).Intersect(Ids(right)))
        && left.Covers(right) == Ids(right).IsSubsetOf(Ids(left))
        && left.Count == Ids(left).Count
        && left.IsEmpty == (left.Count == 0)
        && OptionSet.Create(Ids(left)) == left).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(int.MinValue)]
    public void An_id_out_of_range_names_no_option(int id)
    {
        Assert.True(OptionSet.Create([id]).IsEmpty);
        Assert.False(OptionSet.Create(Enumerable.Range(0, OptionSet.MostOptions)).Contains(id));
    }

    private static HashSet<int> Ids(OptionSet set) => [.. Enumerable.Range(0, OptionSet.MostOptions).Where(set.Contains)];
}
