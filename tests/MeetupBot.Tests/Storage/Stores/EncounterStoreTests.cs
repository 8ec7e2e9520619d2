using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

public sealed class EncounterStoreTests : StoreTests
{
    private static readonly Occasion Coffee = Occasion.ForMeetup(new("K7Q2"));

    [Fact]
    public async Task Said_by_one_it_is_an_encounter_and_said_by_both_it_is_confirmed()
    {
        await Add(Meetup("K7Q2"));

        Assert.False((await Say(Ana, Ben, Coffee)).IsConfirmed);
        Assert.True((await Say(Ben, Ana, Coffee)).IsConfirmed);
        Assert.Single(await Db.Read(session => session.Encounters.Between(Ben, Ana)));
    }

    [Fact]
    public async Task Said_twice_by_the_same_it_counts_once_and_confirms_nothing()
    {
        await Add(Meetup("K7Q2"));

        await Say(Ben, Ana, Coffee);

        Assert.False((await Say(Ben, Ana, Coffee)).IsConfirmed);
        Assert.Single(await Db.Read(session => session.Encounters.OwnEncounters(Ana)));
    }

    [Fact]
    public async Task Taken_back_by_who_said_it_it_is_gone_unless_the_other_says_so_too()
    {
        await Add(Meetup("K7Q2"));
        await Say(Ana, Ben, Coffee);
        await Say(Ben, Ana, Coffee);

        Assert.True(await TakeBack(Ana, Ben, Coffee));
        var left = Assert.Single(await Db.Read(session => session.Encounters.OwnEncounters(Ana)));
        Assert.True(left.SaidBy(Ben));
        Assert.False(await TakeBack(Ana, Ben, Coffee));
        Assert.True(await TakeBack(Ben, Ana, Coffee));
        Assert.Empty(await Db.Read(session => session.Encounters.OwnEncounters(Ana)));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(4, 2)]
    public async Task Two_words_about_meeting_elsewhere_are_one_encounter_if_they_are_few_days_apart(int days, int encounters)
    {
        await Say(Ana, Ben, Occasion.Elsewhere);
        await Say(Ben, Ana, Occasion.Elsewhere, Duration.FromDays(days));

        Assert.Equal(encounters, (await Db.Read(session => session.Encounters.Between(Ana, Ben))).Count);
    }

    [Fact]
    public async Task Whom_somebody_met_is_each_of_them_once()
    {
        await Add(Meetup("K7Q2"));
        await Say(Ana, Ben, Coffee);
        await Say(Ben, Ana, Occasion.Elsewhere);
        await Say(Cleo, Ana, Occasion.Elsewhere);

        Assert.Equal(new HashSet<MemberId> { Ben, Cleo }, await Db.Read(session => session.Encounters.MetBy(Ana)));
    }

    [Fact]
    public async Task Who_only_says_afterwards_that_they_were_at_a_meetup_learns_nothing_through_those_they_name()
    {
        await Add(Meetup("K7Q2"));
        await Say(Ana, Ben, Coffee);
        Assert.Empty(await Db.Read(session => session.Encounters.MutualsOf(Ana)));

        await Db.Write(session => session.Rsvps.Save(new("K7Q2"), new GuestList(null, []), GuestList.Create(null, [Ana]), Now));

        Assert.Equal([Ben], await Db.Read(session => session.Encounters.MutualsOf(Ana)));
    }

    private Task<MeetupBot.Domain.Encounters.Encounter> Say(MemberId by, MemberId other, Occasion occasion, Duration later = default) =>
        Db.Write(session => session.Encounters.Say(Community.Id, by, other, occasion, Now + later));

    private Task<bool> TakeBack(MemberId by, MemberId other, Occasion occasion) =>
        Db.Write(session => session.Encounters.TakeBack(by, other, occasion, Now));
}
