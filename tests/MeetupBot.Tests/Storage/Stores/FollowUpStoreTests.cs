using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

public class FollowUpStoreTests : StoreTests
{
    private static readonly MeetupId Id = new("K7Q2");

    [Fact]
    public async Task The_later_word_about_who_was_there_takes_the_place_of_the_earlier()
    {
        await Add(Meetup("K7Q2"));
        await Say(new Attendance(Ben, AttendanceState.Here, Ana, Now + Duration.FromMinutes(1)));
        await Say(new Attendance(Cleo, AttendanceState.Here, Cleo, Now));
        Assert.Equal([Cleo, Ben], (await Found()).Here);

        await Say(new Attendance(Ben, AttendanceState.Absent, Ben, Now + Duration.FromMinutes(2)));
        Assert.True((await Found()).IsAbsent(Ben));
        Assert.True(await Db.Write(session => session.Attendance.Remove(Id, Ben)));
        Assert.False(await Db.Write(session => session.Attendance.Remove(Id, Ben)));

        Assert.Equal([new Attendance(Cleo, AttendanceState.Here, Cleo, Now)], (await Found()).Said);
    }

    [Fact]
    public async Task Nobody_is_asked_twice_and_an_answer_counts_as_asked()
    {
        await Add(Meetup("K7Q2"));
        Assert.True(await Db.Write(session => session.FollowUps.Ask(Id, Ben, Now)));
        Assert.False(await Db.Write(session => session.FollowUps.Ask(Id, Ben, Now + Duration.FromDays(1))));
        await Db.Write(session => session.FollowUps.Answer(Id, Cleo, Now));
        Assert.False(await Db.Write(session => session.FollowUps.Ask(Id, Cleo, Now)));
        await Db.Write(session => session.FollowUps.Answer(Id, Ben, Now + Duration.FromHours(1)));

        Assert.Equal(
            new FollowUp { MeetupId = Id, MemberId = Ben, AskedAt = Now, AnsweredAt = Now + Duration.FromHours(1) },
            (await Db.Read(session => session.FollowUps.Of(Id))).Single(followUp => followUp.MemberId == Ben));
    }

    [Fact]
    public async Task First_meetings_are_those_of_pairs_who_had_not_met_before()
    {
        await Add(Meetup("K7Q2"), Meetup("AAA1", hours: 48));
        var later = Occasion.ForMeetup(new("AAA1"));
        await BothSay(Ana, Ben, Occasion.ForMeetup(Id), Now);
        await BothSay(Ana, Ben, later, Now + Duration.FromDays(1));
        await BothSay(Ana, Cleo, later, Now + Duration.FromDays(1));
        await BothSay(Cleo, Ben, Occasion.Elsewhere, Now - Duration.FromDays(30));
        await BothSay(Cleo, Ben, Occasion.ForMeetup(Id), Now);
        // Said by one alone, it is neither a first meeting nor an earlier one.
        await Db.Write(session => session.Encounters.Say(Community.Id, Ana, Cleo, Occasion.ForMeetup(Id), Now));

        Assert.Equal([(Ana, Ben)], await FirstAt("K7Q2"));
        Assert.Equal([(Ana, Cleo)], await FirstAt("AAA1"));
    }

    [Fact]
    public async Task Moments_come_back_in_their_order()
    {
        await Add(Meetup("K7Q2"));
        await Db.Write(session =>
        {
            session.Moments.Add(new Moment { MeetupId = Id, MemberId = Ben, Line = "Rolls", Photo = "https://example.org/1.jpg", SharedAt = Now });
            session.Moments.Add(new Moment { MeetupId = Id, MemberId = Ana, Line = "Rain", SharedAt = Now });
        });

        var found = await Db.Read(session => session.Moments.Of(Id));
        Assert.Equal([("Rolls", "https://example.org/1.jpg"), ("Rain", null)], found.Select(moment => (moment.Line, moment.Photo)));
    }

    private Task Say(Attendance attendance) => Db.Write(session => session.Attendance.Save(Id, attendance));

    private Task<AttendanceList> Found() => Db.Read(session => session.Attendance.Find(Id));

    private Task BothSay(MemberId one, MemberId other, Occasion occasion, Instant at) => Db.Write(session =>
    {
        session.Encounters.Say(Community.Id, one, other, occasion, at);
        session.Encounters.Say(Community.Id, other, one, occasion, at);
    });

    private async Task<IEnumerable<(MemberId, MemberId)>> FirstAt(string meetup) =>
        (await Db.Read(session => session.Acquaintances.FirstAt(new(meetup)))).Select(encounter => (encounter.LowMember, encounter.HighMember));
}
