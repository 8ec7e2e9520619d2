using System.Globalization;
using MeetupBot.Domain.Members;

namespace MeetupBot.Tests.Domain.Members;

public sealed class IdTests
{
    [Fact]
    public void Ids_are_written_in_digits_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
        try
        {
            Assert.Equal(("-1", "1234567", "7"), ($"{new MemberId(-1)}", new CommunityId(1234567).ToString(), $"{new SpaceId(7)}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        Assert.True(MemberId.TryParse(new MemberId(long.MaxValue).ToString(), out var member));
        Assert.True(CommunityId.TryParse(new CommunityId(42).ToString(), out var community));
        Assert.True(SpaceId.TryParse(new SpaceId(7).ToString(), out var space));

        Assert.Equal((new MemberId(long.MaxValue), new CommunityId(42), new SpaceId(7)), (member, community, space));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("9223372036854775808")]
    public void Anything_else_is_no_id(string? text)
    {
        Assert.False(MemberId.TryParse(text, out _));
        Assert.False(CommunityId.TryParse(text, out _));
        Assert.False(SpaceId.TryParse(text, out _));
    }

    [Fact]
    public void Of_two_members_the_lower_stands_first()
    {
        Assert.Equal((new MemberId(1), new MemberId(2)), MemberId.InOrder(new(1), new(2)));
        Assert.Equal((new MemberId(1), new MemberId(2)), MemberId.InOrder(new(2), new(1)));
    }
}
