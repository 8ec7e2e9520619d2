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
}
