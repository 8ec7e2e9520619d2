using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using NodaTime;

namespace MeetupBot.Tests.Domain.Merging;

public sealed class MergedSettingsTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 12, 5, 12, 0);
    private static readonly Member Ana = new() { Id = new(1), Name = "Ana", CreatedAt = Noon, LastSeenAt = Noon };

    [Fact]
    public void What_the_one_has_not_set_is_taken_from_the_other()
    {
        var one = MergedSettings.Combine(Ana with { Area = "Leeds" }, Ana with { Id = new(2), Area = "York", Interests = "chess", ToldAt = "slack:U1" });

        Assert.Equal((new MemberId(1), "Leeds", "chess", "slack:U1"), (one.Id, one.Area, one.Interests, one.ToldAt));
    }

    [Theory]
    [InlineData(1, "Annie")]
    [InlineData(0, "Ana")]
    [InlineData(-1, "Ana")]
    public void The_name_is_that_of_the_member_seen_last(int hours, string name)
    {
        var one = MergedSettings.Combine(Ana, Ana with { Name = "Annie", LastSeenAt = Noon + Duration.FromHours(hours) });

        Assert.Equal((name, Noon + Duration.FromHours(Math.Max(0, hours))), (one.Name, one.LastSeenAt));
    }

    [Theory]
    [InlineData(Visibility.Open, Visibility.Mutuals, Visibility.Mutuals)]
    [InlineData(Visibility.Mutuals, Visibility.Private, Visibility.Private)]
    [InlineData(Visibility.Private, Visibility.Open, Visibility.Private)]
    [InlineData(Visibility.Open, Visibility.Open, Visibility.Open)]
    public void Of_visibility_the_stricter_holds(Visibility one, Visibility other, Visibility stricter)
    {
        Assert.Equal(stricter, MergedSettings.Stricter(one, other));
        Assert.Equal(stricter, MergedSettings.Stricter(other, one));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Nobody_introduces_whom_nobody_was_to_introduce_before(bool own, bool other) => Assert.True(
        MergedSettings.Combine(Ana with { NobodyIntroduces = own }, Ana with { Id = new(2), NobodyIntroduces = other }).NobodyIntroduces);

    [Fact]
    public void Who_stays_is_named_and_told_by_the_accounts_that_are_left()
    {
        var member = Ana with { ToldAt = "slack:U1" };
        Account[] left = [Account("discord", "7", "Old", -1), Account("discord", "8", "New", 0)];

        var stays = MergedSettings.AfterParting(member, left);

        Assert.Equal(("New", Noon, null), (stays.Name, stays.LastSeenAt, stays.ToldAt));
        Assert.Equal("slack:U1", MergedSettings.AfterParting(member, [.. left, Account("slack", "U1", "Ana", -2)]).ToldAt);
    }

    [Fact]
    public void Who_parts_without_having_been_a_member_before_keeps_the_settings()
    {
        var parted = MergedSettings.ForParted(
            Ana with { Area = "Leeds", Greeter = true, ToldAt = "slack:U1" }, Account("slack", "U2", "Annie", 1) with { CommunityId = new(9) });

        Assert.Equal(
            Ana with { Id = default, CommunityId = new(9), Name = "Annie", Area = "Leeds", Greeter = true, LastSeenAt = Noon + Duration.FromHours(1) },
            parted);
    }

    private static Account Account(string platform, string id, string name, int hours) =>
        new() { Platform = platform, ExternalId = id, Name = name, LastSeenAt = Noon + Duration.FromHours(hours) };
}
