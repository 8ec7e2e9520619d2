using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

public class EncounterStoreTests : StoreTests
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
    public async Task Whom_somebody_says_to_have_met_is_each_of_them_once_and_nobody_who_alone_says_so()
    {
        await Add(Meetup("K7Q2"));
        await Say(Ana, Ben, Coffee);
        await Say(Ana, Ben, Occasion.Elsewhere);
        await Say(Cleo, Ana, Occasion.Elsewhere);

        Assert.Equal(new HashSet<MemberId> { Ben }, await Db.Read(session => session.Encounters.MetByOwnWord(Ana)));
        Assert.Equal(2, (await Db.Read(session => session.Encounters.OwnConnections(Ana))).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Acquainted_are_two_when_both_say_so_of_the_same_encounter(bool introduced)
    {
        await Add(Meetup("K7Q2"));
        var occasion = introduced ? Occasion.ForIntroduction(new("ABCD")) : Coffee;
        await Say(Ana, Ben, occasion);
        await Say(Ben, Ana, Occasion.Elsewhere);
        Assert.Equal((0, 0, false, false), await Acquainted());

        await Say(Ben, Ana, occasion);

        Assert.Equal((1, 1, true, true), await Acquainted());
    }

    private Task<(int Anas, int Bens, bool Either, bool Among)> Acquainted() => Db.Read(session => (
        session.Acquaintances.Circle(Ana).Count,
        session.Acquaintances.Circle(Ben, most: 5).Count,
        session.Acquaintances.AreAcquainted(Ben, Ana),
        session.Acquaintances.Among([Ana, Ben, Cleo]).HaveMet(Ana, Ben)));

    private Task<Encounter> Say(MemberId by, MemberId other, Occasion occasion, Duration later = default) =>
        Db.Write(session => session.Encounters.Say(Community.Id, by, other, occasion, Now + later));

    private Task<bool> TakeBack(MemberId by, MemberId other, Occasion occasion) =>
        Db.Write(session => session.Encounters.TakeBack(by, other, occasion, Now));
}
