using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

public class CommunityStoreTests : StoreTests
{
    [Fact]
    public async Task Joining_again_finds_the_same_community()
    {
        var (space, community) = await Db.Write(session => session.Communities.Join("discord", "g1", "Leeds", Now));
        Assert.Equal((Space, Community), (space, community));
        var (other, _) = await Db.Write(session => session.Communities.Join("slack", "g1", "Leeds", Now));
        Assert.NotEqual(space.CommunityId, other.CommunityId);
    }

    [Fact]
    public async Task A_space_that_was_left_is_joined_again_with_its_settings()
    {
        await Db.Write(session => session.Communities.Update(Space with { LeftAt = Now, AnnounceChannel = "c1", Members = 140 }));
        var later = Now + Duration.FromDays(1);
        await Db.Write(session => session.Communities.Join("discord", "g1", "Leeds again", later));
        var (space, _) = (await Db.Read(session => session.Communities.Find("discord", "g1")))!.Value;
        Assert.Equal(Space with { AnnounceChannel = "c1", Members = 140, Name = "Leeds again", JoinedAt = later }, space);
        Assert.Equal([space], await Db.Read(session => session.Communities.Spaces(Community.Id)));
        Assert.Equal(space, await Db.Read(session => session.Communities.FindSpace(space.Id)));
    }

    [Fact]
    public async Task Settings_come_back()
    {
        var settings = Community with
        {
            Zone = London,
            Proposers = Proposers.Organizers,
            QuietHours = "",
            ConfiguredAt = Now,
            ReminderOffsets = ReminderOffsets.Create([Duration.FromHours(24), Duration.FromHours(2)]),
        };
        await Db.Write(session => session.Communities.Update(settings));
        Assert.Equal(settings, await Db.Read(session => session.Communities.Find(Community.Id)));
        await Db.Write(session => session.Communities.Update(settings with { ReminderOffsets = ReminderOffsets.None }));
        Assert.Equal(ReminderOffsets.None, (await Db.Read(session => session.Communities.Find(Community.Id)))!.ReminderOffsets);
    }

    [Fact]
    public async Task Organizers_are_replaced_as_a_whole()
    {
        await Db.Write(session => session.Communities.SetOrganizers(Community.Id, [Ana, Ben, Ana]));
        await Db.Write(session => session.Communities.SetOrganizers(Community.Id, [Cleo, Ben]));
        Assert.Equal([Ben, Cleo], await Db.Read(session => session.Communities.Organizers(Community.Id)));
        Assert.True(await Db.Read(session => session.Communities.IsOrganizer(Community.Id, Cleo)));
        Assert.False(await Db.Read(session => session.Communities.IsOrganizer(Community.Id, Ana)));
    }
}
