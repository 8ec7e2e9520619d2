using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Members.Merging;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Storage.Stores;
using NodaTime;

namespace MeetupBot.Tests.Storage.Links;

/// <summary>Two members become one person, and two again.</summary>
public class MergeTests : StoreTests
{
    private static readonly MeetupId Id = new("K7Q2");
    private static readonly OptionSet First = OptionSet.Create([0]);
    private static readonly OptionSet Second = OptionSet.Create([1]);

    [Theory]
    [InlineData(1, false)]
    [InlineData(-1, true)]
    public async Task Of_two_ballots_the_later_holds_and_both_come_back(int hours, bool isAnasLater)
    {
        await Add(Meetup("K7Q2", MeetupState.Polling));
        await Db.Write(session =>
        {
            session.Polls.SetOptions(Id, Poll.Create([MeetupTime.At(Now), MeetupTime.At(Now + Duration.FromHours(1))], London).Options);
            session.Polls.Save(Id, Ballot.Blank(Ana).SetYes(First, First), Now);
            session.Polls.Save(Id, Ballot.Blank(Ben).SetYes(Second, Second), Now + Duration.FromHours(hours));
            session.Merges.Merge(Ben, Ana, Now);
        });
        var one = Assert.Single((await Db.Read(session => session.Polls.Find(Id))).Ballots);
        Assert.Equal((Ana, isAnasLater ? First : Second), (one.Member, one.Yes));

        await Split(Ana, "Ben");

        Assert.Equal([(Ana, First), (Ben, Second)], (await Db.Read(session => session.Polls.Find(Id))).Ballots.OrderBy(ballot => ballot.Member).Select(ballot => (ballot.Member, ballot.Yes)));
    }

    [Fact]
    public async Task Encounters_with_oneself_vanish_while_they_are_one_and_all_come_back()
    {
        await Add(Meetup("K7Q2"));
        await Db.Write(session =>
        {
            Met(session, Ana, Ben, "K7Q2", true, false);
            Met(session, Ana, Cleo, "K7Q2", true, false);
            Met(session, Ben, Cleo, "K7Q2", false, true);
            Met(session, Ben, Cleo, null, true, true);
        });
        var before = await Encounters();

        await Db.Write(session => session.Merges.Merge(Ben, Ana, Now));
        Assert.Equal(3, (await Encounters()).Count);
        Assert.All(await Encounters(), met => Assert.Equal((Ana, Cleo), (met.Item1, met.Item3)));

        await Split(Ana, "Ben");
        Assert.Equal(before.Order(), (await Encounters()).Order());
    }

    [Fact]
    public async Task Whom_they_met_as_one_person_both_have_met()
    {
        await Db.Write(session => session.Merges.Merge(Ben, Ana, Now));
        await Db.Write(session => Met(session, Ana, Cleo, null, true, false));

        await Split(Ana, "Ben");

        Assert.Equal([(Ana, true, Cleo, false), (Ben, true, Cleo, false)], await Encounters());
    }

    [Fact]
    public async Task What_they_host_and_organize_goes_over_and_comes_back()
    {
        await Add(Meetup("K7Q2") with { Organizer = Ben, CoHosts = [Cleo] }, Meetup("M4X9") with { CoHosts = [Ben], CancelledBy = Ben });
        await Db.Write(session => session.Communities.SetOrganizers(Community.Id, [Ben]));

        await Db.Write(session => session.Merges.Merge(Ben, Ana, Now));
        await Db.Read(session =>
        {
            Assert.Equal((Ana, Ana), (session.Meetups.Find(Id)!.Organizer, session.Meetups.Find(new("M4X9"))!.CancelledBy!.Value));
            Assert.Equal([Ana], session.Meetups.Find(new("M4X9"))!.CoHosts);
            Assert.Equal([Ana], session.Communities.Organizers(Community.Id));
            return true;
        });

        await Split(Ana, "Ben");
        await Db.Read(session =>
        {
            Assert.Equal((Ben, Ben), (session.Meetups.Find(Id)!.Organizer, session.Meetups.Find(new("M4X9"))!.CancelledBy!.Value));
            Assert.Equal([Ben], session.Meetups.Find(new("M4X9"))!.CoHosts);
            Assert.Equal([Ben], session.Communities.Organizers(Community.Id));
            return true;
        });
    }

    [Fact]
    public async Task What_one_has_not_set_is_taken_from_the_other_and_of_visibility_the_stricter()
    {
        await Db.Write(session =>
        {
            session.Members.Update(session.Members.Find(Ana)! with { Area = "Leeds" });
            session.Members.Update(session.Members.Find(Ben)! with { Area = "York", Interests = "chess", Visibility = Visibility.Private });
            session.Merges.Merge(Ben, Ana, Now);
        });

        var one = (await Db.Read(session => session.Members.Find(Ana)))!;

        Assert.Equal(("Leeds", "chess", Visibility.Private), (one.Area, one.Interests, one.Visibility));
        await Split(Ana, "Ben");
        var ben = (await Db.Read(session => session.Members.Find(Ben)))!;
        Assert.Equal(("York", "chess", Visibility.Private, "Ben", null), (ben.Area, ben.Interests, ben.Visibility, ben.Name, ben.MergedInto));
    }

    [Fact]
    public async Task What_waits_for_them_waits_once()
    {
        await Add(Meetup("K7Q2"), Meetup("M4X9"));
        await Db.Write(session =>
        {
            foreach (var (member, meetup) in new[] { (Ana, "K7Q2"), (Ben, "K7Q2"), (Ben, "M4X9") })
                session.Due.Schedule(new DueItem { Kind = "remind", Key = $"{member}:{meetup}", DueAt = Now, MemberId = member, MeetupId = new(meetup) });
            session.Merges.Merge(Ben, Ana, Now);
        });

        Assert.Equal([Ana, Ana], (await Db.Read(session => session.Due.Upcoming(9))).Select(item => item.MemberId!.Value));
    }

    [Fact]
    public async Task An_account_seen_on_both_sides_becomes_two_people_with_the_same_settings_and_history()
    {
        var (york, _) = await Db.Write(session => session.Communities.Join("discord", "york", "York", Now));
        await Db.Write(session =>
        {
            session.Links.Link(Community.Id, york.CommunityId, Ana, Ben);
            session.Members.See(york, new ObservedUser("discord", "Ana", "Ana"), Now);
            session.Members.Update(session.Members.Find(Ana)! with { Area = "Leeds" });
            Met(session, Ana, Cleo, null, true, true);
        });
        await Add(Meetup("K7Q2"), Meetup("M4X9") with { Community = york.CommunityId, Space = york.Id });
        await Answer("K7Q2", Ana, RsvpStatus.Going);
        await Answer("M4X9", Ana, RsvpStatus.Maybe);

        var split = await Db.Write(session => session.Merges.Split(Ana, account => account.CommunityId == york.CommunityId));

        var parted = split.Parted!.Value;
        Assert.Equal(Ana, split.Staying);
        await Db.Read(session =>
        {
            Assert.Equal(("Leeds", york.CommunityId), (session.Members.Find(parted)!.Area, session.Members.Find(parted)!.CommunityId));
            Assert.Equal(["K7Q2"], session.Rsvps.Rsvps(Ana).Keys.Select(id => id.Value));
            Assert.Equal(["M4X9"], session.Rsvps.Rsvps(parted).Keys.Select(id => id.Value));
            Assert.Single(session.Encounters.OwnEncounters(parted));
            return Assert.Single(session.Encounters.OwnEncounters(Ana));
        });
    }

    [Fact]
    public async Task Who_is_forgotten_takes_what_was_kept_for_the_parting_along()
    {
        await Add(Meetup("K7Q2"));
        await Answer("K7Q2", Ana, RsvpStatus.Going);
        await Answer("K7Q2", Ben, RsvpStatus.Maybe);
        await Db.Write(session => session.Merges.Merge(Ben, Ana, Now));
        var export = (await Db.Read(session => session.PersonalData.Export(Ana)))!;
        Assert.Equal((Ben, 2), (Assert.Single(export.MergedFrom).Member.Id, export.Accounts.Count));

        await Db.Write(session => session.PersonalData.Forget(Ana, ForgottenAnswers.Remove, Now));

        Assert.Empty((await Db.Read(session => session.PersonalData.Export(Ana)))!.MergedFrom);
        Assert.Null((await Db.Read(session => session.Members.Find(Ben)))!.Name);
    }

    private Task<MemberSplit> Split(MemberId member, string account) =>
        Db.Write(session => session.Merges.Split(member, own => own.ExternalId == account));

    private Task Answer(string meetup, MemberId member, RsvpStatus status) => Db.Write(session =>
    {
        var guests = session.Rsvps.Find(session.Meetups.Find(new(meetup))!);
        session.Rsvps.Save(new(meetup), guests, guests.Answer(member, status).List, Now);
    });

    private void Met(Session session, MemberId one, MemberId other, string? meetup, bool saidByOne, bool saidByOther) => session.Connection.Execute(
        EncounterSql.Add,
        Encounter.Between(one, saidByOne, other, saidByOther) with { CommunityId = Community.Id, MeetupId = meetup is null ? null : new(meetup), MetAt = Now });

    private async Task<List<(MemberId, bool, MemberId, bool)>> Encounters() =>
        [.. (await Db.Read(session => session.Connection.Query<Encounter>(new Statement("SELECT * FROM encounter ORDER BY low_member, high_member"))))
            .Select(one => (one.LowMember, one.SaidByLow, one.HighMember, one.SaidByHigh))];
}
