using MeetupBot.Domain.Introductions;

namespace MeetupBot.Tests.Domain.Introductions;

public sealed class IntroductionMemberTests
{
    [Fact]
    public void A_member_knows_of_an_introduction_once_they_were_asked_answered_or_it_was_opened()
    {
        Assert.False(IntroductionMember.KnowsOf(null, hasAnswered: false, null));
        Assert.True(IntroductionMember.KnowsOf(Samples.Now, hasAnswered: false, null));
        Assert.True(IntroductionMember.KnowsOf(null, hasAnswered: true, null));
        Assert.True(IntroductionMember.KnowsOf(null, hasAnswered: false, Samples.Now));
    }
}
