using MeetupBot.Domain.Coffee;
using NodaTime;

namespace MeetupBot.Tests.Domain.Coffee;

public sealed class CoffeeMemberTests
{
    private static readonly LocalDate Back = new(2026, 12, 5);

    [Fact]
    public void A_paused_member_takes_part_again_from_the_day_named()
    {
        var member = new CoffeeMember { PausedUntil = Back };

        Assert.True(member.IsPaused(Back.PlusDays(-1)));
        Assert.False(member.IsPaused(Back));
        Assert.False(new CoffeeMember().IsPaused(Back));
    }

    [Fact]
    public void A_pause_that_begins_later_is_none_until_then()
    {
        var member = new CoffeeMember { PausedFrom = Back.PlusDays(-3), PausedUntil = Back };

        Assert.Equal((false, true), (member.IsPaused(Back.PlusDays(-4)), member.PlansPause(Back.PlusDays(-4))));
        Assert.Equal((true, false), (member.IsPaused(Back.PlusDays(-3)), member.PlansPause(Back.PlusDays(-3))));
        Assert.False(member.IsPaused(Back));
    }
}
