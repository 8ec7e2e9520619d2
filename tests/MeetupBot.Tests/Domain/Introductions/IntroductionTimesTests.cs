using MeetupBot.Domain.Introductions;
using NodaTime;

namespace MeetupBot.Tests.Domain.Introductions;

public sealed class IntroductionTimesTests
{
    private static readonly Instant Now = Samples.Now;
    private static readonly Duration Tick = Duration.FromMilliseconds(1);

    [Fact]
    public void A_request_can_be_accepted_for_sixty_days()
    {
        var asked = new Introduction { CreatedAt = Now };

        Assert.True(IntroductionTimes.IsAnswerable(asked, Now + Duration.FromDays(60)));
        Assert.False(IntroductionTimes.IsAnswerable(asked, Now + Duration.FromDays(60) + Tick));
    }

    [Fact]
    public void An_introduction_is_fresh_for_two_weeks_after_it_was_opened()
    {
        var open = new Introduction { State = IntroductionState.Open, CreatedAt = Now - Duration.FromDays(30), OpenedAt = Now };

        Assert.True(IntroductionTimes.IsFresh(open, Now + Duration.FromDays(14) - Tick));
        Assert.False(IntroductionTimes.IsFresh(open, Now + Duration.FromDays(14)));
        Assert.False(IntroductionTimes.IsFresh(new Introduction { State = IntroductionState.Asked, CreatedAt = Now }, Now));
    }

    [Fact]
    public void A_member_can_request_ten_introductions_a_day()
    {
        Assert.True(IntroductionTimes.MayRequest(9));
        Assert.False(IntroductionTimes.MayRequest(10));
        Assert.Equal(Duration.FromDays(1), IntroductionTimes.RequestWindow);
    }
}
