using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;

namespace MeetupBot.Tests.Chat;

public sealed class VoteBarTests
{
    [Theory]
    [InlineData(1, 0, 0, 1, "▰")]
    [InlineData(0, 0, 1, 1, "▱")]
    [InlineData(2, 0, 0, 2, "▰▰")]
    [InlineData(1, 1, 1, 3, "▰◈▱")]
    [InlineData(4, 0, 0, 4, "▰▰▰▰")]
    [InlineData(5, 0, 0, 5, "▰▰▰▰▰")]
    [InlineData(4, 1, 1, 6, "▰▰▰◈▱")]
    [InlineData(3, 0, 0, 6, "▰▰▰")]
    [InlineData(200, 100, 100, 400, "▰▰▰◈▱")]
    [InlineData(398, 1, 1, 400, "▰▰▰▰▰")]
    [InlineData(1, 0, 399, 400, "▰▱▱▱▱")]
    [InlineData(1, 0, 0, 400, "▰")]
    [InlineData(15, 23, 194, 232, "▰◈▱▱▱")]
    public void It_is_of_those_who_answered_and_of_five_at_least(int yes, int ifNeedBe, int no, int answered, string bar) =>
        Assert.Equal(bar, DisplayText.Bar(new VoteBar(yes, ifNeedBe, no, answered)));

    [Fact]
    public void It_has_a_cell_for_each_who_answered_and_five_at_most() => Prop.ForAll(
        Gen.Choose(0, 400).Three().ToArbitrary(),
        answers =>
        {
            var (yes, ifNeedBe, no) = answers;
            var bar = DisplayText.Bar(new VoteBar(yes, ifNeedBe, no, yes + ifNeedBe + no));
            return bar.Length == Math.Min(5, yes + ifNeedBe + no) && (yes == 0) == !bar.Contains('▰');
        }).QuickCheckThrowOnFailure();
}
