using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Outbox;
using NodaTime;

namespace MeetupBot.Tests.Storage.Outbox;

public class OutboxStoreTests : IAsyncDisposable
{
    private static readonly Instant Now = TestDatabase.Start;
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private readonly TestDatabase _database;

    public OutboxStoreTests() => _database = TestDatabase.For(this);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_message_comes_back_as_it_was_added()
    {
        var message = Message("lane", "hello") with { MeetupId = new MeetupId("K7Q2"), MemberId = new MemberId(3), ExpiresAt = Now + Lease };
        await Add(message);
        var item = Assert.Single(await Claim(Now));
        Assert.Equal(
            (message.Platform, message.Lane, message.Priority, message.Kind, message.Target, message.Payload, message.MeetupId, message.MemberId),
            (item.Platform, item.Lane, item.Priority, item.Kind, item.Target, item.Payload, item.MeetupId, item.MemberId));
        Assert.Equal((Now, Now + Lease, Now + Lease, 1, Now), (item.NotBefore, item.ExpiresAt, item.LeasedUntil, item.Attempts, item.FirstAttemptAt));
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{16}$", item.Key);
    }

    [Fact]
    public async Task A_lane_has_one_in_flight_at_a_time_in_the_order_of_priority_then_arrival()
    {
        await Add(Message("a", "2"), Message("a", "3"), Message("a", "1") with { Priority = 1 }, Message("b", "4"));
        var first = await Claim(Now);
        Assert.Equal(["1", "4"], first.Select(item => item.Payload!));
        Assert.Empty(await Claim(Now));
        await Complete(first[0]);
        var second = Assert.Single(await Claim(Now));
        Assert.Equal("2", second.Payload);
        await Complete(second);
        Assert.Equal("3", Assert.Single(await Claim(Now)).Payload);
    }

    [Fact]
    public async Task Lanes_go_by_priority_then_by_who_has_waited_longest()
    {
        await Add(Message("late", "3"), Message("early", "2") with { NotBefore = Now - Lease }, Message("urgent", "1") with { Priority = 0 });
        Assert.Equal(["1", "2"], (await Claim(Now, limit: 2)).Select(item => item.Payload!));
        Assert.Equal(["3"], (await Claim(Now, limit: 2)).Select(item => item.Payload!));
    }

    [Fact]
    public async Task Only_the_platforms_own_are_claimed()
    {
        await Add(Message("a", "1"), Message("a", "2") with { Platform = "slack" });
        Assert.Equal("1", Assert.Single(await Claim(Now)).Payload);
        Assert.Null(await NextAt("other"));
    }

    [Fact]
    public async Task A_message_for_later_does_not_hold_up_its_lane()
    {
        await Add(Message("a", "later") with { NotBefore = Now + Lease, Priority = 0 }, Message("a", "now"));
        Assert.Equal("now", Assert.Single(await Claim(Now)).Payload);
        await Add(Message("b", "later") with { NotBefore = Now + Lease });
        Assert.Empty(await Claim(Now));
        Assert.Equal(Now + Lease, await NextAt());
        Assert.Equal(["later", "later"], (await Claim(Now + Lease)).Select(item => item.Payload!));
    }

    [Fact]
    public async Task What_was_in_flight_at_a_crash_is_claimed_again_under_the_same_key()
    {
        await Add(Message("a", "1"), Message("a", "2"));
        var before = Assert.Single(await Claim(Now));
        await _database.Reopen();
        Assert.Empty(await Claim(Now + Lease - Duration.FromMilliseconds(1)));
        Assert.Equal(Now + Lease, await NextAt());
        var after = Assert.Single(await Claim(Now + Lease));
        Assert.Equal((before.Key, "1", 2, Now), (after.Key, after.Payload, after.Attempts, after.FirstAttemptAt));
    }

    [Fact]
    public async Task At_the_start_what_was_in_flight_is_free_at_once_but_a_lane_that_waits_for_a_retry_waits_on()
    {
        await Add(Message("a", "1"), Message("a", "2"), Message("b", "3"), Message("b", "4"));
        var claimed = await Claim(Now);
        await _database.Write(session => session.Outbox.Retry(claimed[1], Now + Lease, "limited", countsAttempt: true, holdsLane: true));
        await _database.Reopen();
        await _database.Write(session => session.Outbox.ReleaseLeases("discord", Now));
        var again = Assert.Single(await Claim(Now));
        Assert.Equal((claimed[0].Key, "1", 2), (again.Key, again.Payload, again.Attempts));
        Assert.Equal("3", Assert.Single(await Claim(Now + Lease), item => item.Lane == "b").Payload);
    }

    [Fact]
    public async Task A_retry_lets_the_lane_go_on_or_holds_it()
    {
        await Add(Message("a", "1"), Message("a", "2"), Message("b", "3"), Message("b", "4"));
        var claimed = await Claim(Now);
        var later = Now + Duration.FromSeconds(9);
        await _database.Write(session => session.Outbox.Retry(claimed[0], later, "broken", countsAttempt: true, holdsLane: false));
        await _database.Write(session => session.Outbox.Retry(claimed[1], later, "limited", countsAttempt: false, holdsLane: true));
        var second = Assert.Single(await Claim(Now));
        Assert.Equal("2", second.Payload);
        await Complete(second);
        Assert.Empty(await Claim(Now));
        Assert.Equal(later, await NextAt());
        var again = await Claim(later);
        // The first attempt counts whatever became of it: the second has to know that it may be a repeat.
        Assert.Equal([("1", 2, "broken"), ("3", 2, "limited")], again.Select(item => (item.Payload!, item.Attempts, item.Problem!)).Order());
    }

    [Fact]
    public async Task What_is_set_aside_is_out_of_the_way_and_kept()
    {
        await Add(Message("a", "poison"), Message("a", "fine"));
        var claimed = Assert.Single(await Claim(Now));
        await _database.Write(session => session.Outbox.SetAside(claimed, Now, "too often"));
        Assert.Equal("fine", Assert.Single(await Claim(Now)).Payload);
        Assert.Equal("too often", Assert.Single(await _database.Read(session => session.Outbox.ListSetAside(9))).Problem);
        Assert.Equal(new OutboxCounts(0, 1, 1), await _database.Read(session => session.Outbox.Count()));
    }

    [Fact]
    public async Task A_late_completion_leaves_the_lane_with_its_next_owner()
    {
        await Add(Message("a", "1"), Message("a", "2"));
        var first = Assert.Single(await Claim(Now));
        var second = Assert.Single(await Claim(Now + Lease));
        await Complete(first);
        Assert.Empty(await Claim(Now + Lease));
        await Complete(second);
        Assert.Equal("2", Assert.Single(await Claim(Now + Lease)).Payload);
    }

    [Fact]
    public async Task What_a_cancelled_meetup_had_to_say_is_taken_back_unless_in_flight()
    {
        var meetup = new MeetupId("K7Q2");
        await Add(
            Message("a", "1") with { MeetupId = meetup, Kind = "remind" },
            Message("a", "2") with { MeetupId = meetup, Kind = "remind" },
            Message("a", "3") with { MeetupId = meetup, Kind = "card" },
            Message("b", "4") with { MeetupId = meetup, Kind = "remind" });
        var claimed = Assert.Single(await Claim(Now, limit: 1));
        Assert.Equal(2, await _database.Write(session => session.Outbox.CancelFor(meetup, "remind")));
        Assert.Empty(await Claim(Now));
        await Complete(claimed);
        Assert.Equal("3", Assert.Single(await Claim(Now)).Payload);
        Assert.Equal(Now + Lease, await NextAt());
    }

    [Fact]
    public async Task Claimers_beside_each_other_never_claim_the_same_nor_two_of_a_lane()
    {
        await Add([.. Enumerable.Range(0, 600).Select(i => Message($"lane {i % 50}", $"{i}"))]);
        var inFlight = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            var mine = new List<string>();
            while (await _database.Read(session => session.Outbox.Count()) is not (0, 0, 0))
                foreach (var item in await Claim(Now, limit: 7))
                {
                    Assert.True(inFlight.TryAdd(item.Lane, 0));
                    mine.Add(item.Payload!);
                    inFlight.TryRemove(item.Lane, out var _);
                    await Complete(item);
                }

            return mine;
        })));
        Assert.Equal(600, claims.Sum(payloads => payloads.Count));
        Assert.Equal(600, claims.SelectMany(payloads => payloads).Distinct().Count());
        Assert.Equal(0, await _database.Read(session => session.Connection.First<long>(new Statement("SELECT COUNT(*) FROM outbox_lane"))));
    }

    private static NewOutboxMessage Message(string lane, string payload) => new()
    {
        Platform = "discord",
        Lane = lane,
        Priority = 5,
        Kind = "post",
        Target = "channel",
        Payload = payload,
        NotBefore = Now,
    };

    private Task Add(params NewOutboxMessage[] messages) =>
        _database.Write(session => Array.ForEach(messages, message => session.Outbox.Add(message, Now)));

    private Task<IReadOnlyList<OutboxMessage>> Claim(Instant now, int limit = 100) =>
        _database.Write(session => session.Outbox.Claim("discord", now, Lease, limit));

    private Task Complete(OutboxMessage item) => _database.Write(session => session.Outbox.Complete(item, Now, Now));

    private Task<Instant?> NextAt(string platform = "discord") => _database.Read(session => session.Outbox.NextAt(platform, Now));
}
