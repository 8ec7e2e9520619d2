using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Tests.Storage.Stores;

public class MeetupStoreTests : StoreTests
{
    [Fact]
    public async Task Every_field_comes_back()
    {
        var meetup = Meetup("K7Q2") with
        {
            Place = "Bean Bros",
            Description = "'; DROP TABLE meetup; --",
            CoHosts = [Ben, Cleo],
            Capacity = 8,
            Quorum = 3,
            Sequence = 4,
            Duration = Duration.FromMinutes(90),
            PollClosesAt = Now,
            CancelReason = "rain",
            CancelledBy = Ben,
            ChangedAt = Now + Duration.FromDays(1),
        };
        await Add(meetup);
        Same(meetup, await Find("K7Q2"));
    }

    [Fact]
    public async Task An_update_changes_everything_but_the_id()
    {
        await Add(Meetup("K7Q2", MeetupState.Polling) with { CoHosts = [Ben] });
        var meetup = Meetup("K7Q2") with
        {
            Title = "Tea",
            Organizer = Ben,
            CoHosts = [Cleo],
            Time = MeetupTime.OnDay(new LocalDate(2026, 12, 24)),
            Sequence = 9,
        };
        await Db.Write(session => session.Meetups.Update(meetup));
        Same(meetup, await Find("K7Q2"));
        Assert.Null(await Find("ZZZZ"));
    }

    [Fact]
    public async Task A_taken_id_is_passed_over()
    {
        await Add(Meetup("AAAA"));
        var added = await Db.Write(session => session.Meetups.Add(
            [new("AAAA"), new("BBBB")], id => Meetup("ZZZZ") with { Id = id, Title = "second" }));
        Assert.Equal(new MeetupId("BBBB"), added.Id);
        Assert.Equal("Coffee in Leeds", (await Find("AAAA"))!.Title);
        var error = await Assert.ThrowsAsync<StorageException>(() => Db.Write(session =>
            session.Meetups.Add([new("AAAA"), new("BBBB")], id => Meetup("ZZZZ") with { Id = id })));
        Assert.Equal(StorageFailure.Conflict, error.Failure);
    }

    [Fact]
    public async Task The_list_is_by_time_in_pages_and_leaves_out_what_is_over()
    {
        await Add(
            Meetup("AAA3", hours: 30), Meetup("AAA1", MeetupState.Polling, 2), Meetup("AAA2", hours: 30), Meetup("AAA4", hours: 50),
            Meetup("ZZZ1", MeetupState.Over, -30), Meetup("ZZZ2", MeetupState.Cancelled), Meetup("ZZZ3", hours: -3));
        var first = await Db.Read(session => session.Meetups.Page(Community.Id, Now, 2));
        var second = await Db.Read(session => session.Meetups.Page(Community.Id, Now, 2, first[^1]));
        var third = await Db.Read(session => session.Meetups.Page(Community.Id, Now, 2, second[^1]));
        Assert.Equal(["AAA1", "AAA2", "AAA3", "AAA4"], first.Concat(second).Select(meetup => meetup.Id.Value));
        Assert.Empty(third);
    }

    [Fact]
    public async Task A_meetup_that_runs_is_still_listed()
    {
        await Add(Meetup("AAA1", hours: -1));
        Assert.Single(await Db.Read(session => session.Meetups.Page(Community.Id, Now, 9)));
    }

    [Fact]
    public async Task Hosted_are_own_and_co_hosted()
    {
        await Add(Meetup("AAA1") with { Organizer = Ben }, Meetup("AAA2") with { CoHosts = [Ben] }, Meetup("AAA3"), Meetup("AAA4") with { Organizer = Ben, CoHosts = [Ben] });
        var hosted = await Db.Read(session => session.Meetups.HostedBy(Ben));
        Assert.Equal(["AAA1", "AAA2", "AAA4"], hosted.Select(meetup => meetup.Id.Value).Order());
    }

    private static void Same(Meetup expected, Meetup? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.CoHosts, actual.CoHosts);
        Assert.Equal(expected with { CoHosts = [] }, actual with { CoHosts = [] });
    }

    private Task<Meetup?> Find(string id) => Db.Read(session => session.Meetups.Find(new MeetupId(id)));
}
