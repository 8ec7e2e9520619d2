using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Tests.Storage.Stores;
using NodaTime;

namespace MeetupBot.Tests.Storage.Links;

public class LinkStoreTests : StoreTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Fact]
    public async Task Linked_communities_share_settings_spaces_organizers_and_the_list_of_meetups()
    {
        var york = await Join("York");
        await Db.Write(session =>
        {
            session.Communities.Update(Community with { Zone = Paris });
            session.Communities.SetOrganizers(Community.Id, [Ana]);
            session.Communities.SetOrganizers(york.CommunityId, [Ben]);
            session.Links.Link(Community.Id, york.CommunityId, Ana, Ben);
        });
        await Add(Meetup("K7Q2", hours: 3), Meetup("M4X9", hours: 2) with { Community = york.CommunityId, Space = york.Id });

        foreach (var id in new[] { Community.Id, york.CommunityId })
            await Db.Read(session =>
            {
                Assert.Equal((Community.Id, Paris), (session.Communities.Find(id)!.Id, session.Communities.Find(id)!.Zone));
                Assert.Equal([Space.Id, york.Id], session.Communities.Spaces(id).Select(space => space.Id));
                Assert.Equal([Ana, Ben], session.Communities.Organizers(id));
                Assert.True(session.Communities.IsOrganizer(id, Ana) && session.Communities.IsOrganizer(id, Ben));
                Assert.Equal(["M4X9", "K7Q2"], session.Meetups.Page(id, Now, 9).Select(meetup => meetup.Id.Value));
                Assert.Equal(["K7Q2"], session.Meetups.Page(id, Now, 1, session.Meetups.Page(id, Now, 1)[0]).Select(meetup => meetup.Id.Value));
                Assert.Equal([Ana, Ben], session.Links.Makers(id));
                return true;
            });
    }

    [Fact]
    public async Task Unlinked_each_has_its_own_again_and_no_row_has_moved()
    {
        var york = await Join("York");
        await Add(Meetup("K7Q2"), Meetup("M4X9") with { Community = york.CommunityId, Space = york.Id });
        var before = Db.Dump();
        await Db.Write(session => session.Links.Link(Community.Id, york.CommunityId, Ana, Ben));

        await Db.Write(session => session.Links.Leave(Community.Id));

        Assert.Equal(before, Db.Dump());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Of_three_one_leaves_and_the_settings_hold_on_for_the_others(int leaving)
    {
        var spaces = new[] { Space, await Join("York"), await Join("Hull") };
        await Db.Write(session =>
        {
            session.Communities.Update(Community with { Zone = Paris });
            // The third joins the second before that joins the first.
            session.Links.Link(spaces[1].CommunityId, spaces[2].CommunityId, Ana, Ben);
            session.Links.Link(spaces[0].CommunityId, spaces[1].CommunityId, Ana, Ben);
        });
        Assert.Equal(3, await Db.Read(session => session.Communities.Linked(spaces[2].CommunityId).Count));

        await Db.Write(session => session.Links.Leave(spaces[leaving].CommunityId));

        var rest = spaces.Where((_, index) => index != leaving).ToList();
        await Db.Read(session =>
        {
            Assert.Null(session.Communities.Find(spaces[leaving].CommunityId)!.LinkedTo);
            Assert.True(session.Communities.AreLinked(rest[0].CommunityId, rest[1].CommunityId));
            Assert.False(session.Communities.AreLinked(rest[0].CommunityId, spaces[leaving].CommunityId));
            Assert.Equal([Paris, Paris], rest.Select(space => session.Communities.Find(space.CommunityId)!.Zone));
            return true;
        });
    }

    [Fact]
    public async Task An_account_in_both_is_known_in_both_from_its_first_act_after_the_link()
    {
        var york = await Join("York");
        await Db.Write(session => session.Links.Link(Community.Id, york.CommunityId, Ana, Ben));

        var seen = await Db.Write(session => session.Members.See(york, new ObservedUser("discord", "Ana", "Ana"), Now));

        Assert.Equal((Ana, york.CommunityId, Community.Id), (seen.Member.Id, seen.Account.CommunityId, seen.Community.Id));
        Assert.Empty(await Db.Read(session => session.Members.Doubles(seen)));
        Assert.Equal([Ana], await Db.Read(session => session.Members.OnBothSides(york.CommunityId)));
    }

    [Fact]
    public async Task A_code_is_used_once_and_goes_with_who_made_it()
    {
        var code = new LinkCode { Hash = "h", Kind = LinkKind.Accounts, SpaceId = Space.Id, MemberId = Ana, Platform = "discord", ExternalId = "Ana", CreatedAt = Now };
        await Db.Write(session => session.LinkCodes.Add(code));
        Assert.Equal(code, await Db.Read(session => session.LinkCodes.Find("h")));
        Assert.True(await Db.Write(session => session.LinkCodes.Use("h", Now)));
        Assert.False(await Db.Write(session => session.LinkCodes.Use("h", Now)));

        await Db.Write(session => session.PersonalData.Forget(Ana, ForgottenAnswers.Anonymise, Now));
        Assert.Null(await Db.Read(session => session.LinkCodes.Find("h")));
    }

    [Fact]
    public async Task Old_codes_and_guesses_are_cleared_away_in_batches()
    {
        await Db.Write(session =>
        {
            for (var i = 0; i < 5; i++)
                session.LinkCodes.AddGuess(Ana, Now);
            session.LinkCodes.AddGuess(Ana, Now + Duration.FromDays(1));
        });
        Assert.Equal(3, await Db.Write(session => session.LinkCodes.RemoveBefore(Now + Duration.FromHours(1), limit: 3)));
        Assert.Equal(2, await Db.Write(session => session.LinkCodes.RemoveBefore(Now + Duration.FromHours(1), limit: 3)));
        Assert.Equal(1, await Db.Read(session => session.LinkCodes.CountGuesses(Ana, Now - Duration.FromDays(1))));
    }

    private async Task<Space> Join(string name) => (await Db.Write(session => session.Communities.Join("discord", name, name, Now))).Space;
}
