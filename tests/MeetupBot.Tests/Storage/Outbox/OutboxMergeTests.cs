using MeetupBot.Storage.Outbox;
using NodaTime;

namespace MeetupBot.Tests.Storage.Outbox;

public class OutboxMergeTests : IAsyncDisposable
{
    private static readonly Instant Now = TestDatabase.Start;
    private static readonly Duration Lease = Duration.FromMinutes(1);
    private static readonly Duration Second = Duration.FromSeconds(1);

    private readonly TestDatabase _database;

    public OutboxMergeTests() => _database = TestDatabase.For(this);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_last_state_goes_out_once_at_the_earliest_of_the_times()
    {
        await Merge("1", Now + Second);
        await Merge("2", Now + Second + Second);
        await Merge("3", Now + Lease);
        Assert.Empty(await Claim(Now));
        var item = Assert.Single(await Claim(Now + Second));
        Assert.Equal(("3", 3, 3), (item.Payload, item.Generation, item.TriedGeneration));
        await Complete(item, Now + Second);
        Assert.Equal(new OutboxCounts(0, 0, 0), await Count());
    }

    [Fact]
    public async Task An_earlier_time_pulls_a_waiting_row_forward()
    {
        await Merge("1", Now + Lease);
        await Merge("2", Now);
        Assert.Equal("2", Assert.Single(await Claim(Now)).Payload);
    }

    [Fact]
    public async Task A_merge_during_flight_goes_out_once_more_under_a_fresh_key()
    {
        await Merge("1", Now);
        var first = Assert.Single(await Claim(Now));
        await Merge("2", Now);
        Assert.Empty(await Claim(Now));
        await Complete(first, Now + Second);
        Assert.Empty(await Claim(Now));
        var second = Assert.Single(await Claim(Now + Second));
        Assert.Equal(("2", 1), (second.Payload, second.Attempts));
        Assert.NotEqual(first.Key, second.Key);
        await Complete(second, Now + Second);
        Assert.Equal(new OutboxCounts(0, 0, 0), await Count());
    }

    [Fact]
    public async Task A_merge_into_a_row_that_waits_for_a_retry_does_not_hurry_it_and_keeps_its_key()
    {
        await Merge("1", Now);
        var first = Assert.Single(await Claim(Now));
        await _database.Write(session => session.Outbox.Retry(first, Now + Lease, "busy", countsAttempt: true, holdsLane: false));
        await Merge("2", Now);
        Assert.Empty(await Claim(Now));
        var second = Assert.Single(await Claim(Now + Lease));
        Assert.Equal((first.Key, "2", 2), (second.Key, second.Payload, second.Attempts));
        // The first attempt may have arrived unheard with the older state, so the newer one goes out once more.
        await Complete(second, Now + Lease);
        Assert.Equal("2", Assert.Single(await Claim(Now + Lease)).Payload);
    }

    [Fact]
    public async Task A_merge_revives_what_was_set_aside()
    {
        await Merge("1", Now);
        var first = Assert.Single(await Claim(Now));
        await _database.Write(session => session.Outbox.SetAside(first, Now, "no"));
        await Merge("2", Now);
        var second = Assert.Single(await Claim(Now));
        Assert.Equal(("2", 1), (second.Payload, second.Attempts));
        Assert.NotEqual(first.Key, second.Key);
        await Complete(second, Now);
        Assert.Equal(new OutboxCounts(0, 0, 0), await Count());
    }

    private Task Merge(string payload, Instant notBefore) => _database.Write(session => session.Outbox.Merge(
        "card/K7Q2",
        new NewOutboxMessage
        {
            Platform = "discord",
            Lane = "channel",
            Priority = 5,
            Kind = "card",
            Target = "channel",
            Payload = payload,
            NotBefore = notBefore,
        },
        Now));

    private Task<IReadOnlyList<OutboxMessage>> Claim(Instant now) => _database.Write(session => session.Outbox.Claim("discord", now, Lease, 100));

    private Task Complete(OutboxMessage item, Instant againAt) => _database.Write(session => session.Outbox.Complete(item, Now, againAt));

    private Task<OutboxCounts> Count() => _database.Read(session => session.Outbox.Count());
}
