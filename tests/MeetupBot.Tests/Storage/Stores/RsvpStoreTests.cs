using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Tests.Storage.Stores;

public class RsvpStoreTests : StoreTests
{
    [Fact]
    public async Task A_guest_list_comes_back_in_its_order_after_every_change()
    {
        var meetup = Meetup("K7Q2") with { Capacity = 2 };
        await Add(meetup);
        var list = await Find(meetup);
        Assert.Empty(list.Rsvps);
        list = await Save(meetup, list, list.Answer(Cleo, RsvpStatus.Going).List);
        list = await Save(meetup, list, list.AddGuest(Cleo).List);
        list = await Save(meetup, list, list.Answer(Ana, RsvpStatus.Going).List);
        list = await Save(meetup, list, list.Answer(Ben, RsvpStatus.Maybe).List);
        Assert.Equal(
            [new Rsvp(Cleo, RsvpStatus.Going, 1, 1), new Rsvp(Ana, RsvpStatus.Waitlisted, 0, 2), new Rsvp(Ben, RsvpStatus.Maybe, 0, 3)], list.Rsvps);
        list = await Save(meetup, list, list.Remove(Cleo).List);
        Assert.Equal([new Rsvp(Ana, RsvpStatus.Going, 0, 2), new Rsvp(Ben, RsvpStatus.Maybe, 0, 3)], list.Rsvps);
    }

    [Fact]
    public async Task A_members_own_answers_are_found_across_meetups()
    {
        foreach (var meetup in new[] { Meetup("AAA1"), Meetup("AAA2"), Meetup("AAA3") })
        {
            await Add(meetup);
            var list = new GuestList(null, []);
            await Save(meetup, list, list.Answer(Ben, RsvpStatus.Cant).List);
        }

        Assert.Equal(3, (await Db.Read(session => session.Rsvps.Rsvps(Ben))).Count);
        var some = await Db.Read(session => session.Rsvps.Rsvps(Ben, [new("AAA1"), new("AAA3"), new("ZZZZ")]));
        Assert.Equal(["AAA1", "AAA3"], some.Keys.Select(id => id.Value).Order());
        Assert.Empty(await Db.Read(session => session.Rsvps.Rsvps(Ana)));
    }

    private Task<GuestList> Find(Meetup meetup) => Db.Read(session => session.Rsvps.Find(meetup));

    private async Task<GuestList> Save(Meetup meetup, GuestList before, GuestList after)
    {
        await Db.Write(session => session.Rsvps.Save(meetup.Id, before, after, Now));
        var found = await Find(meetup);
        Assert.Equal(after.Rsvps, found.Rsvps);
        return found;
    }
}
