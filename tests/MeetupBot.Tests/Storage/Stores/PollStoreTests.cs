using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

public class PollStoreTests : StoreTests
{
    private static readonly MeetupId Id = new("K7Q2");

    [Fact]
    public async Task Times_and_answers_come_back()
    {
        var poll = await Poll(Hour(5), Hour(1), MeetupTime.OnDay(new LocalDate(2026, 12, 24)));
        var ballot = Ballot.Blank(Ben).SetYes(OptionSet.Create([0, 2]), poll.Offered).SetIfNeedBe(OptionSet.Create([1]), poll.Offered);
        await Db.Write(session => session.Polls.Save(Id, ballot, Now));
        var found = await Db.Read(session => session.Polls.Find(Id));
        Assert.Equal(poll.Options, found.Options);
        Assert.Equal([ballot], found.Ballots);
        Assert.Equal(ballot, await Db.Read(session => session.Polls.Ballot(Id, Ben)));
        Assert.Equal(Ballot.Blank(Ana), await Db.Read(session => session.Polls.Ballot(Id, Ana)));
        Assert.Equal(ballot, (await Db.Read(session => session.Polls.Ballots(Ben, [Id, new("ZZZZ")])))[Id]);
    }

    [Fact]
    public async Task The_highest_option_can_be_chosen()
    {
        var poll = await Poll([.. Enumerable.Range(1, OptionSet.MostOptions).Select(Hour)]);
        var ballot = Ballot.Blank(Ben).SetYes(OptionSet.Create([62]), poll.Offered);
        await Db.Write(session => session.Polls.Save(Id, ballot, Now));
        Assert.Equal([ballot], (await Db.Read(session => session.Polls.Find(Id))).Ballots);
    }

    [Fact]
    public async Task Changing_the_times_keeps_answers_to_those_that_stay()
    {
        var poll = await Poll(Hour(1), Hour(2), Hour(3));
        var ballot = Ballot.Blank(Ben).SetYes(OptionSet.Create([0, 1]), poll.Offered);
        await Db.Write(session => session.Polls.Save(Id, ballot, Now));
        var edit = PollEdit.Apply(poll with { Ballots = [ballot] }, [Hour(2), Hour(3), Hour(9)], DateTimeZone.Utc);
        await Db.Write(session => session.Polls.SetOptions(Id, edit.Poll.Options));
        var found = await Db.Read(session => session.Polls.Find(Id));
        Assert.Equal(edit.Poll.Options, found.Options);
        Assert.Equal(edit.Poll.Ballots, found.Ballots);
    }

    [Fact]
    public async Task An_id_that_is_given_to_another_time_keeps_no_answers()
    {
        var poll = await Poll(Hour(1), Hour(2));
        await Db.Write(session => session.Polls.Save(Id, Ballot.Blank(Ben).SetYes(OptionSet.Create([0, 1]), poll.Offered), Now));
        await Db.Write(session => session.Polls.SetOptions(Id, [new PollOption(0, Hour(7)), poll.Options[1]]));
        Assert.Equal(OptionSet.Create([1]), (await Db.Read(session => session.Polls.Ballot(Id, Ben))).Yes);
    }

    [Fact]
    public async Task A_ballot_can_be_removed()
    {
        var poll = await Poll(Hour(1));
        await Db.Write(session => session.Polls.Save(Id, Ballot.Blank(Ben).SetNone(poll.Offered), Now));
        Assert.True(await Db.Write(session => session.Polls.RemoveBallot(Id, Ben)));
        Assert.False(await Db.Write(session => session.Polls.RemoveBallot(Id, Ben)));
    }

    private static MeetupTime Hour(int hours) => MeetupTime.At(Now + Duration.FromHours(hours));

    private async Task<Poll> Poll(params MeetupTime[] times)
    {
        await Add(Meetup("K7Q2", MeetupState.Polling));
        var poll = MeetupBot.Domain.Polls.Poll.Create(times, DateTimeZone.Utc);
        await Db.Write(session => session.Polls.SetOptions(Id, poll.Options));
        return poll;
    }
}
