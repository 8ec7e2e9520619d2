using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Storage.Outbox;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

public class MemberStoreTests : StoreTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Fact]
    public async Task Who_is_seen_is_found_by_account_with_member_and_community()
    {
        var seen = await See(new ObservedUser("discord", "u9", "Dev", "https://example.org/dev.png", Paris, "en-GB"), Now);
        var found = await Db.Read(session => session.Members.Find(Community.Id, "discord", "u9"));
        Assert.Equal(seen, found);
        Assert.Equal(("Dev", Paris, Community), (found!.Member.Name, found.Zone, found.Community));
        Assert.Null(await Db.Read(session => session.Members.Find(Community.Id, "slack", "u9")));
    }

    [Fact]
    public async Task Being_seen_again_notes_what_changed_and_the_hour()
    {
        var first = await See(new ObservedUser("discord", "u9", "Dev", Zone: Paris, Locale: "fr"), Now);
        Assert.Equal(first, await See(new ObservedUser("discord", "u9", "Dev"), Now + Duration.FromMinutes(59)));
        var renamed = await See(new ObservedUser("discord", "u9", "Devi"), Now + Duration.FromMinutes(59));
        Assert.Equal(("Devi", Paris, "fr"), (renamed.Member.Name, renamed.Member.PlatformZone, renamed.Member.Locale));
        var later = await See(new ObservedUser("discord", "u9", "Devi"), Now + Duration.FromHours(3));
        Assert.Equal(Now + Duration.FromHours(3), later.Account.LastSeenAt);
        Assert.Equal(later, await Db.Read(session => session.Members.Find(Community.Id, "discord", "u9")));
        Assert.Equal(first.Member.Id, later.Member.Id);
    }

    [Fact]
    public async Task One_account_in_two_communities_is_two_members()
    {
        var (other, _) = await Db.Write(session => session.Communities.Join("discord", "g2", "York", Now));
        await Db.Write(session => session.Members.See(other, new ObservedUser("discord", "Ana", "Ana"), Now + Duration.FromHours(1)));
        var everywhere = await Db.Read(session => session.Members.FindAnywhere("discord", "Ana"));
        Assert.Equal(["York", "Leeds"], everywhere.Select(known => known.Community.Name));
    }

    [Fact]
    public async Task Settings_come_back_and_the_own_zone_goes_first()
    {
        var known = await See(new ObservedUser("discord", "u9", "Dev", Zone: Paris), Now);
        var settings = known.Member with
        {
            Zone = London,
            Area = "Leeds",
            Interests = "chess",
            Reminders = ReminderOffsets.None,
            Visibility = Visibility.Open,
            Greeter = true,
        };
        await Db.Write(session => session.Members.Update(settings));
        var found = await Db.Read(session => session.Members.Find(Community.Id, "discord", "u9"));
        Assert.Equal((settings, London), (found!.Member, found.Zone));
        Assert.Equal([Ana, settings.Id], (await Db.Read(session => session.Members.List([settings.Id, Ana, new(999)]))).Select(member => member.Id));
    }

    [Fact]
    public async Task A_refused_direct_message_is_noted_on_the_account()
    {
        await Db.Write(session => session.Members.SetDirectMessagesRefused("discord", "Ana", Now));
        Assert.Equal(Now, Assert.Single(await Db.Read(session => session.Members.Accounts([Ana]))).DmRefusedAt);
        await Db.Write(session => session.Members.SetDirectMessagesRefused("discord", "Ana", null));
        Assert.Null(Assert.Single(await Db.Read(session => session.Members.Accounts([Ana]))).DmRefusedAt);
    }

    [Theory]
    [InlineData(ForgottenAnswers.Anonymise, 1)]
    [InlineData(ForgottenAnswers.Remove, 0)]
    public async Task Who_is_forgotten_leaves_no_more_than_counts(ForgottenAnswers answers, int left)
    {
        await Everything(Ben);
        var export = await Export(Ben);
        Assert.Equal(
            (1, true, 1, 1, 1, 1, 1, 1, 1),
            (export.Accounts.Count, export.IsOrganizer, export.Hosted.Count, export.Ballots.Count, export.Rsvps.Count,
                export.Encounters.Count, export.Drafts.Count, export.Planned.Count, export.Messages.Count));
        Assert.Equal(MeetupTime.At(Now), Assert.Single(export.Ballots[0].Yes));

        await Db.Write(session => session.PersonalData.Forget(Ben, answers, Now));
        export = await Export(Ben);
        Assert.Equal(
            (0, false, 0, left, left, 1, 0, 0, 0),
            (export.Accounts.Count, export.IsOrganizer, export.Hosted.Count, export.Ballots.Count, export.Rsvps.Count,
                export.Encounters.Count, export.Drafts.Count, export.Planned.Count, export.Messages.Count));
        Assert.Equal(
            new Member { Id = Ben, CommunityId = Community.Id, CreatedAt = Now, LastSeenAt = Now, ForgottenAt = Now },
            export.Member);
    }

    [Fact]
    public async Task Who_was_forgotten_and_comes_back_is_somebody_new()
    {
        await Db.Write(session => session.PersonalData.Forget(Ben, ForgottenAnswers.Remove, Now));
        Assert.Equal([Ana], (await Db.Read(session => session.Members.Names([Ana, Ben]))).Keys);
        Assert.NotEqual(Ben, await Known("Ben"));
        await Db.Write(session => session.Members.Update(new Member { Id = Ben, Name = "Ben", CreatedAt = Now, LastSeenAt = Now }));
        Assert.Null((await Db.Read(session => session.Members.Find(Ben)))!.Name);
    }

    [Fact]
    public async Task Nobody_has_no_export() => Assert.Null(await Db.Read(session => session.PersonalData.Export(new MemberId(999))));

    private Task<KnownMember> See(ObservedUser sighting, Instant now) => Db.Write(session => session.Members.See(Space, sighting, now));

    private async Task<MemberExport> Export(MemberId member) => (await Db.Read(session => session.PersonalData.Export(member)))!;

    private async Task Everything(MemberId member)
    {
        var meetup = Meetup("K7Q2") with { CoHosts = [member] };
        await Add(meetup);
        await Db.Write(session =>
        {
            session.Communities.SetOrganizers(Community.Id, [member]);
            session.Polls.SetOptions(meetup.Id, Poll.Create([MeetupTime.At(Now)], DateTimeZone.Utc).Options);
            session.Polls.Save(meetup.Id, Ballot.Blank(member).SetYes(OptionSet.Create([0]), OptionSet.Create([0])), Now);
            var list = new GuestList(null, []);
            session.Rsvps.Save(meetup.Id, list, list.Answer(member, RsvpStatus.Going).List, Now);
            session.Connection.Execute(
                new Statement("INSERT INTO encounter VALUES (1, @community, @one, @other, NULL, 0, 1, 0, NULL)"),
                new { community = Community.Id, one = Ana, other = member });
            session.Drafts.Add(member, "propose", "{}", Now);
            session.Due.Schedule(new DueItem { Key = "k", Kind = "remind", DueAt = Now, MemberId = member });
            var message = new NewOutboxMessage { Platform = "discord", Lane = "l", Priority = 1, Kind = "dm", Target = "t", NotBefore = Now, MemberId = member };
            session.Outbox.Add(message, Now);
        });
    }
}
