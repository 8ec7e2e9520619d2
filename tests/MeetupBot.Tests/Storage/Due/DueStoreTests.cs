using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using NodaTime;

namespace MeetupBot.Tests.Storage.Due;

public class DueStoreTests : IAsyncDisposable
{
    private static readonly Instant Now = TestDatabase.Start;
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private readonly TestDatabase _database;

    public DueStoreTests() => _database = TestDatabase.For(this);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_due_is_claimed_in_order_and_all_of_it_comes_back()
    {
        var item = new DueItem
        {
            Key = "b",
            Kind = "remind",
            DueAt = Now,
            MeetupId = new MeetupId("K7Q2"),
            MemberId = new MemberId(4),
            SpaceId = new SpaceId(2),
            Payload = "{}",
        };
        await Schedule(item, Work("c", 1), Work("a", -5));
        var claimed = await Claim(Now);
        Assert.Equal(["a", "b"], claimed.Select(one => one.Key));
        Assert.Equal(item with { Id = claimed[1].Id, RunAt = Now + Lease, LeasedUntil = Now + Lease, Attempts = 1 }, claimed[1]);
    }

    [Fact]
    public async Task What_is_claimed_comes_back_only_when_its_lease_has_run_out()
    {
        await Schedule(Work("a", 0));
        Assert.Single(await Claim(Now));
        Assert.Empty(await Claim(Now + Lease - Duration.FromMilliseconds(1)));
        Assert.Equal(2, Assert.Single(await Claim(Now + Lease)).Attempts);
    }

    [Fact]
    public async Task At_the_start_what_was_in_hand_is_free_at_once()
    {
        await Schedule(Work("a", 0), Work("later", 5));
        Assert.Single(await Claim(Now));
        await _database.Write(session => session.Due.ReleaseLeases(Now));
        Assert.Equal(("a", 2), (await Claim(Now)) is [var only] ? (only.Key, only.Attempts) : default);
    }

    [Fact]
    public async Task Work_that_is_done_is_gone()
    {
        await Schedule(Work("a", 0));
        var claimed = Assert.Single(await Claim(Now));
        Assert.True(await _database.Write(session => session.Due.Complete(claimed)));
        Assert.Null(await _database.Read(session => session.Due.NextAt()));
    }

    [Fact]
    public async Task Work_that_was_moved_while_in_hand_stays()
    {
        await Schedule(Work("a", 0));
        var claimed = Assert.Single(await Claim(Now));
        await Schedule(Work("a", 60));
        Assert.False(await _database.Write(session => session.Due.Complete(claimed)));
        Assert.False(await _database.Write(session => session.Due.Retry(claimed, Now, "late")));
        var moved = Assert.Single(await Claim(Now + Duration.FromMinutes(60)));
        Assert.Equal(1, moved.Attempts);
    }

    [Fact]
    public async Task A_late_completion_does_not_take_work_from_its_next_owner()
    {
        await Schedule(Work("a", 0));
        var first = Assert.Single(await Claim(Now));
        var second = Assert.Single(await Claim(Now + Lease));
        Assert.False(await _database.Write(session => session.Due.Complete(first)));
        Assert.True(await _database.Write(session => session.Due.Complete(second)));
    }

    [Fact]
    public async Task Failed_work_is_tried_again_later_and_can_be_set_aside()
    {
        await Schedule(Work("a", 0));
        var claimed = Assert.Single(await Claim(Now));
        await _database.Write(session => session.Due.Retry(claimed, Now + Duration.FromMinutes(5), "no luck"));
        Assert.Equal(Now + Duration.FromMinutes(5), await _database.Read(session => session.Due.NextAt()));
        var again = Assert.Single(await Claim(Now + Duration.FromMinutes(5)));
        Assert.Equal((2, Now), (again.Attempts, again.DueAt));
        await _database.Write(session => session.Due.SetAside(again, Now, "hopeless"));
        Assert.Empty(await Claim(Now + Duration.FromDays(9)));
        await Schedule(Work("a", 1));
        Assert.Single(await Claim(Now + Duration.FromDays(9)));
    }

    [Fact]
    public async Task A_meetups_work_is_cancelled_by_the_beginning_of_its_kind_and_by_member()
    {
        var meetup = new MeetupId("K7Q2");
        DueItem Of(string kind, long member, string id = "K7Q2") => new()
        {
            Key = $"{id}/{kind}/{member}",
            Kind = kind,
            DueAt = Now,
            MeetupId = new MeetupId(id),
            MemberId = new MemberId(member),
        };
        await Schedule(Of("remind.day", 1), Of("remind.hour", 1), Of("remind.day", 2), Of("poll.close", 1), Of("remind.day", 1, "ZZZZ"));
        Assert.Equal(2, await _database.Write(session => session.Due.CancelFor(meetup, "remind.", new MemberId(1))));
        Assert.Equal(1, await _database.Write(session => session.Due.CancelFor(meetup, "remind.")));
        Assert.Equal(1, await _database.Write(session => session.Due.CancelFor(meetup, "")));
        Assert.True(await _database.Write(session => session.Due.Cancel("ZZZZ/remind.day/1")));
    }

    [Fact]
    public async Task Claimers_beside_each_other_never_claim_the_same()
    {
        await _database.Write(session =>
        {
            for (var i = 0; i < 1000; i++)
                session.Due.Schedule(Work($"{i}", 0));
        });
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var mine = new List<string>();
            while (await Claim(Now) is { Count: > 0 } some)
                mine.AddRange(some.Select(item => item.Key));
            return mine;
        })));
        Assert.Equal(1000, claims.SelectMany(keys => keys).Distinct().Count());
        Assert.Equal(1000, claims.Sum(keys => keys.Count));
    }

    private static DueItem Work(string key, int minutes) => new() { Key = key, Kind = "test", DueAt = Now + Duration.FromMinutes(minutes) };

    private Task Schedule(params DueItem[] items) => _database.Write(session => Array.ForEach(items, session.Due.Schedule));

    private Task<IReadOnlyList<DueItem>> Claim(Instant now) => _database.Write(session => session.Due.Claim(now, Lease));
}
