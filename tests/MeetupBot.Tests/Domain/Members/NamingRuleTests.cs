using MeetupBot.Domain.Members;

namespace MeetupBot.Tests.Domain.Members;

public sealed class NamingRuleTests
{
    [Theory]
    [InlineData(Visibility.Open, Visibility.Open, false, true)]
    [InlineData(Visibility.Open, Visibility.Mutuals, false, false)]
    [InlineData(Visibility.Open, Visibility.Mutuals, true, true)]
    [InlineData(Visibility.Mutuals, Visibility.Mutuals, false, false)]
    [InlineData(Visibility.Mutuals, Visibility.Mutuals, true, true)]
    [InlineData(Visibility.Private, Visibility.Open, true, false)]
    [InlineData(Visibility.Private, Visibility.Mutuals, true, false)]
    [InlineData(Visibility.Private, Visibility.Private, true, false)]
    public void A_pair_is_named_to_others_as_the_stricter_of_the_two_allows(Visibility one, Visibility other, bool viewerMetEither, bool named)
    {
        Assert.Equal(named, NamingRule.MayName(one, other, viewerMetEither));
        Assert.Equal(named, NamingRule.MayName(other, one, viewerMetEither));
    }
}
