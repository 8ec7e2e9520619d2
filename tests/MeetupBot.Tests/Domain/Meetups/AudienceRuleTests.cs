using MeetupBot.Domain.Meetups;

namespace MeetupBot.Tests.Domain.Meetups;

public sealed class AudienceRuleTests
{
    [Theory]
    [InlineData(true, Audience.Community)]
    [InlineData(false, Audience.Place)]
    [InlineData(null, Audience.Unknown)]
    public void It_is_that_of_the_channel(bool? seenByAll, Audience expected) => Assert.Equal(expected, AudienceRule.Of(seenByAll));

    [Theory]
    [InlineData(Audience.Unknown, true, Audience.Community)]
    [InlineData(Audience.Unknown, false, Audience.Place)]
    [InlineData(Audience.Community, true, Audience.Community)]
    [InlineData(Audience.Community, false, Audience.Place)]
    [InlineData(Audience.Place, true, Audience.Place)]
    [InlineData(Audience.Place, false, Audience.Place)]
    [InlineData(Audience.Everybody, true, Audience.Everybody)]
    [InlineData(Audience.Everybody, false, Audience.Everybody)]
    public void It_narrows_with_the_channel_and_widens_only_where_nothing_was_known(Audience before, bool seenByAll, Audience after) =>
        Assert.Equal(after, AudienceRule.Follow(before, seenByAll));
}
