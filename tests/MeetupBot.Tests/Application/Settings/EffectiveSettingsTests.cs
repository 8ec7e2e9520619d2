using MeetupBot.Application.Settings;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Reminders;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Application.Settings;

/// <summary>The person's own word, then their platform's, then their own community's, then the configuration's.</summary>
public sealed class EffectiveSettingsTests : BotTests
{
    private static readonly DateTimeZone Lisbon = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];
    private static readonly DateTimeZone Rome = DateTimeZoneProviders.Tzdb["Europe/Rome"];
    private static readonly ReminderOffsets OneHour = ReminderOffsets.Create([Duration.FromHours(1)]);
    private static readonly ReminderOffsets ThreeHours = ReminderOffsets.Create([Duration.FromHours(3)]);

    [Fact]
    public async Task A_zone_is_ones_own_else_the_platforms_else_the_communitys_else_the_configured_one() => await With((settings, session, ben) =>
    {
        Assert.Equal("Europe/London", settings.ZoneOf(ben).Id);

        Update(session, ben, zone: Rome);
        Assert.Equal(Rome, settings.ZoneOf(ben));
        Assert.Equal(Oslo, settings.ZoneOf(ben with { PlatformZone = Oslo }));
        Assert.Equal(Lisbon, settings.ZoneOf(ben with { PlatformZone = Oslo, Zone = Lisbon }));
        Assert.Equal(Rome, settings.ZoneOf(ben.CommunityId));
    });

    [Fact]
    public async Task Reminders_are_ones_own_else_those_of_ones_own_community_else_the_configured_ones() => await With((settings, session, ben) =>
    {
        Assert.Equal(Bot.Options.ReminderOffsets, settings.RemindersOf(ben));

        Update(session, ben, reminders: ThreeHours);
        Assert.Equal(ThreeHours, settings.RemindersOf(ben));
        Assert.Equal(OneHour, settings.RemindersOf(ben with { Reminders = OneHour }));
    });

    /// <summary>What <c>me</c> shows people is what they get, wherever the meetup stands.</summary>
    [Fact]
    public async Task A_meetup_of_another_community_changes_nobodys_own_reminders_or_quiet_hours() => await With((settings, session, ben) =>
    {
        var (_, works) = session.Communities.Join(BotHarness.Works.Platform, BotHarness.Works.Id, "Works", Bot.Now);
        session.Communities.Update(works with { ReminderOffsets = OneHour, QuietHours = "00:00-06:00" });
        Update(session, ben, reminders: ThreeHours, quiet: "20:00-09:00");

        Assert.Equal(ThreeHours, settings.RemindersOf(ben));
        Assert.Equal("20:00-09:00", settings.QuietHoursOf(ben)!.ToString());
        Assert.Equal(OneHour, settings.RemindersOf(works.Id));
        Assert.Equal("00:00-06:00", settings.QuietHoursOf(works.Id)!.ToString());
    });

    [Fact]
    public async Task Quiet_hours_are_kept_in_the_members_own_zone_and_an_empty_word_means_none() => await With((settings, session, ben) =>
    {
        var evening = At(1, 21, 30);
        Assert.Equal(evening, settings.AfterQuietHours(ben, evening));
        Assert.Equal(At(2, 7), settings.AfterQuietHours(ben with { Zone = Rome }, evening));

        Update(session, ben, quiet: "");
        Assert.Null(settings.QuietHoursOf(ben));
        Assert.Equal(evening, settings.AfterQuietHours(ben with { Zone = Rome }, evening));
    });

    private Task With(Action<EffectiveSettings, Session, Member> check) => Bot.Transactions.WriteAsync(scope =>
    {
        var session = scope.GetRequiredService<Session>();
        var ben = session.Members.FindAnywhere(Ben.Platform, Ben.User.Id)[0].Member;
        check(scope.GetRequiredService<EffectiveSettings>(), session, ben with { Zone = null, PlatformZone = null, Reminders = null });
    });

    private static void Update(Session session, Member member, DateTimeZone? zone = null, ReminderOffsets? reminders = null, string? quiet = null)
    {
        var community = session.Communities.Find(member.CommunityId)!;
        session.Communities.Update(community with
        {
            Zone = zone ?? community.Zone,
            ReminderOffsets = reminders ?? community.ReminderOffsets,
            QuietHours = quiet ?? community.QuietHours,
        });
    }
}
