using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Domain.Members;

public sealed class AccountTests
{
    private static readonly Instant Now = Samples.Now;
    private static readonly MemberId Ana = new(1);
    private static readonly MemberId Ben = new(2);
    private static readonly MemberId Cleo = new(3);
    private static readonly Account Account = new() { Platform = "discord", ExternalId = "7", MemberId = Ana, Name = "Ana", LastSeenAt = Now };

    [Fact]
    public void After_two_merges_an_account_still_knows_its_first_owner()
    {
        var absorbed = Account.AbsorbedBy(Ben).AbsorbedBy(Cleo);

        Assert.Equal((Cleo, Ana), (absorbed.MemberId, absorbed.OriginId));
    }

    [Fact]
    public void An_account_that_returns_to_its_first_owner_has_no_other_origin()
    {
        Assert.Equal(Account, Account.AbsorbedBy(Ben).PartedTo(Ana));
        Assert.Equal((Cleo, Ana), (Account.AbsorbedBy(Ben).PartedTo(Cleo).MemberId, Account.AbsorbedBy(Ben).PartedTo(Cleo).OriginId));
    }

    [Fact]
    public void An_account_left_when_it_was_first_found_missing()
    {
        var later = Now + Duration.FromDays(1);
        var left = Account.Checked(left: true, Now).Checked(left: true, later);

        Assert.Equal((Now, later), (left.LeftAt, left.CheckedAt));
        Assert.Null(left.Checked(left: false, later).LeftAt);
    }

    [Fact]
    public void The_last_seen_time_is_saved_once_an_hour_and_when_another_account_was_used_since()
    {
        Assert.False(Account.IsSightingDue(Now, Now + Duration.FromMinutes(59)));
        Assert.True(Account.IsSightingDue(Now, Now + Duration.FromMinutes(60)));
        Assert.True(Account.IsSightingDue(Now + Duration.FromMinutes(1), Now + Duration.FromMinutes(2)));
    }

    [Fact]
    public void Who_is_seen_has_the_name_and_picture_of_now_and_has_not_left()
    {
        var seen = (Account with { LeftAt = Now, Picture = "old" }).Observed(new ObservedUser("discord", "7", "Annie"));

        Assert.Equal(("Annie", null, null), (seen.Name, seen.Picture, seen.LeftAt));
    }

    [Fact]
    public void A_zone_or_locale_that_the_platform_does_not_give_stays()
    {
        var member = new Member { Name = "Ana", PlatformZone = DateTimeZone.Utc, Locale = "en-GB", CreatedAt = Now, LastSeenAt = Now };

        Assert.Equal(member with { Name = "Annie" }, member.Observed(new ObservedUser("discord", "7", "Annie")));
        Assert.Equal("de-DE", member.Observed(new ObservedUser("discord", "7", "Annie", Locale: "de-DE")).Locale);
    }
}
