using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Encounters;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

public class SmallStoreTests : StoreTests
{
    private static readonly MeetupId Id = new("K7Q2");

    [Fact]
    public async Task An_interaction_is_new_once_until_it_is_cleared_away()
    {
        Assert.True(await Db.Write(session => session.ProcessedInteractions.TryClaim("i1", Now)));
        Assert.False(await Db.Write(session => session.ProcessedInteractions.TryClaim("i1", Now + Duration.FromMinutes(50))));
        await Db.Write(session => session.ProcessedInteractions.TryClaim("i2", Now + Duration.FromMinutes(50)));
        Assert.Equal(1, await Db.Write(session => session.ProcessedInteractions.RemoveBefore(Now + Duration.FromMinutes(1))));
        Assert.True(await Db.Write(session => session.ProcessedInteractions.TryClaim("i1", Now)));
    }

    [Fact]
    public async Task Clearing_away_goes_in_bounded_batches()
    {
        await Db.Write(session =>
        {
            for (var i = 0; i < 25; i++)
                session.ProcessedInteractions.TryClaim($"i{i}", Now);
        });
        var later = Now + Duration.FromDays(1);
        Assert.Equal([10, 10, 5, 0], await Db.Write(session => Enumerable.Range(0, 4).Select(_ => session.ProcessedInteractions.RemoveBefore(later, 10)).ToList()));
    }

    [Fact]
    public async Task A_draft_is_found_until_older_ones_are_removed()
    {
        var draft = await Db.Write(session => session.Drafts.Add(Ana, "propose", """{"a":1}""", Now));
        Assert.Equal(draft, await Db.Read(session => session.Drafts.Find(draft.Id)));
        Assert.Equal(0, await Db.Write(session => session.Drafts.RemoveBefore(Now)));
        Assert.Equal(1, await Db.Write(session => session.Drafts.RemoveBefore(Now + Duration.FromHours(1))));
        Assert.Null(await Db.Read(session => session.Drafts.Find(draft.Id)));
    }

    [Fact]
    public async Task A_card_is_found_by_meetup_and_by_message()
    {
        await Add(Meetup("K7Q2"));
        var card = new PostedCard { MeetupId = Id, SpaceId = Space.Id, Kind = "poll", Channel = "c1" };
        await Db.Write(session => session.Cards.Save(card));
        card = card with { Message = "m1", ShownAt = Now, RepostedAt = Now, GoneAt = Now };
        await Db.Write(session => session.Cards.Save(card));
        Assert.Equal(card, await Db.Read(session => session.Cards.Find(Id, Space.Id, "poll")));
        Assert.Equal(card, await Db.Read(session => session.Cards.FindByMessage("discord", "c1", "m1")));
        Assert.Equal([card], await Db.Read(session => session.Cards.Of(Id)));
        await Db.Write(session => session.Cards.Remove(Id, Space.Id, "poll"));
        Assert.Empty(await Db.Read(session => session.Cards.Of(Id)));
    }

    [Fact]
    public void A_deleted_card_is_posted_anew_once()
    {
        var card = new PostedCard { MeetupId = Id, SpaceId = Space.Id, Kind = "poll", Channel = "c1", Message = "m1", ShownAt = Now };
        var once = card.Deleted(Now);
        Assert.Equal((null, null, Now, null), (once.Message, once.ShownAt, once.RepostedAt, once.GoneAt));
        var later = Now + Duration.FromDays(1);
        var twice = (once with { Message = "m2" }).Deleted(later);
        Assert.Equal((null, Now, later), (twice.Message, twice.RepostedAt, twice.GoneAt));
    }

    [Fact]
    public async Task A_platforms_event_is_remembered()
    {
        await Add(Meetup("K7Q2"));
        Assert.Null(await Db.Read(session => session.Cards.FindEvent(Id, Space.Id)));
        await Db.Write(session => session.Cards.SaveEvent(Id, Space.Id, "e1"));
        await Db.Write(session => session.Cards.SaveEvent(Id, Space.Id, "e2"));
        Assert.Equal("e2", await Db.Read(session => session.Cards.FindEvent(Id, Space.Id)));
        await Db.Write(session => session.Cards.RemoveEvent(Id, Space.Id));
        Assert.Null(await Db.Read(session => session.Cards.FindEvent(Id, Space.Id)));
    }

    [Fact]
    public async Task Pairs_who_met_are_known_in_either_order()
    {
        await Db.Write(session =>
        {
            foreach (var (low, high) in new[] { (Ana, Cleo), (Ana, Cleo), (Ana, Ben) })
                session.Connection.Execute(
                    EncounterSql.Add, Encounter.Between(low, true, high, true) with { CommunityId = Community.Id, MetAt = Now });
        });
        var pairs = await Db.Read(session => session.Acquaintances.Among([Cleo, Ana]));
        Assert.True(pairs.HaveMet(Ana, Cleo));
        Assert.True(pairs.HaveMet(Cleo, Ana));
        Assert.False(pairs.HaveMet(Ana, Ben));
        Assert.Equal(3, (await Db.Read(session => session.Encounters.OwnEncounters(Ana))).Count);
        Assert.False((await Db.Read(session => session.Acquaintances.Among([]))).HaveMet(Ana, Cleo));
    }
}
