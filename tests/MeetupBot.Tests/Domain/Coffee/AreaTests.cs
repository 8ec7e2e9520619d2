using MeetupBot.Domain.Coffee;

namespace MeetupBot.Tests.Domain.Coffee;

public sealed class AreaTests
{
    [Theory]
    [InlineData("Leeds", " leeds ")]
    [InlineData("New York", "new  york")]
    [InlineData("NewYork", "new york")]
    [InlineData("São Paulo", "sa\u0303o paulo")]
    [InlineData("São Paulo", "SAO-PAULO")]
    [InlineData("St. Ives", "st ives")]
    [InlineData("Zürich", "Zurich")]
    [InlineData("東京", "東 京")]
    public void Areas_are_the_same_whatever_their_case_and_spelling(string one, string other) => Assert.Equal(Area.Key(one), Area.Key(other));

    [Theory]
    [InlineData("Leeds", "Leeds North")]
    [InlineData("\U0001F332", "\U0001F333")]
    [InlineData("東京", "京都")]
    public void Other_areas_are_other_areas(string one, string other) => Assert.NotEqual(Area.Key(one), Area.Key(other));

    [Theory]
    [InlineData("  Leeds   North ", "Leeds North")]
    [InlineData(" \t ", null)]
    [InlineData("\u200b", null)]
    [InlineData(null, null)]
    public void A_name_is_kept_as_typed_with_single_spaces(string? typed, string? kept) => Assert.Equal(kept, Area.Name(typed));
}
