using MeetupBot.Domain.Introductions;
using NodaTime;
using NodaTime.Text;

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
    public void A_member_can_request_three_introductions_a_day()
    {
        Assert.True(IntroductionTimes.MayRequest(2));
        Assert.False(IntroductionTimes.MayRequest(3));
    }

    [Theory]
    [InlineData("Europe/London", "2026-12-01T00:00:00Z")]
    [InlineData("Asia/Tokyo", "2026-11-30T15:00:00Z")]
    [InlineData("America/New_York", "2026-12-01T05:00:00Z")]
    public void A_day_is_that_of_the_members_own_clock(string zone, string start) => Assert.Equal(
        InstantPattern.General.Parse(start).Value,
        IntroductionTimes.StartOfDay(Instant.FromUtc(2026, 12, 1, 12, 0), DateTimeZoneProviders.Tzdb[zone]));
}
