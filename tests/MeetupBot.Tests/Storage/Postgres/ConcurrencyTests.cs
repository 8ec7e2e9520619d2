using System.Collections.Concurrent;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Postgres;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Storage.Stores;
using NodaTime;

namespace MeetupBot.Tests.Storage.Postgres;

/// <summary>Several that write to one database at the same time, each with connections of its own.</summary>
public sealed class ConcurrencyTests : StoreTests, IOnPostgres
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Duration Lease = Duration.FromMinutes(5);

    private static readonly Statement Stray = new("""
        SELECT COUNT(*) FROM outbox o WHERE o.wakes_at IS NULL AND o.set_aside_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM outbox_lane l WHERE l.platform = o.platform AND l.lane = o.lane)
        """);

    [Fact]
    public async Task The_last_places_are_given_once()
    {
        const int Places = 20;
        var meetup = Meetup("K7Q2") with { Capacity = Places };
        await Add(meetup);
        var people = new List<MemberId>();
        for (var i = 0; i < 64; i++)
            people.Add(await Known($"P{i}"));

        await OnSeveralAsync(2, (database, half) => Task.WhenAll(people.Where((_, index) => index % 2 == half).Select(member => database.WriteAsync(session =>
        {
            var found = session.Meetups.Find(meetup.Id)!;
            var before = session.Rsvps.Find(found);
            session.Rsvps.Save(found.Id, before, before.Answer(member, RsvpStatus.Going).List, Now);
        }))));

        var list = await Db.Read(session => session.Rsvps.Find(session.Meetups.Find(meetup.Id)!));
        Assert.Equal((Places, 64), (list.With(RsvpStatus.Going).Count, list.Rsvps.Count));
        Assert.Equal(64, list.Rsvps.Select(rsvp => rsvp.Line).Distinct().Count());
    }

    [Fact]
    public async Task What_is_due_at_once_is_claimed_once()
    {
        const int Items = 500;
        await Db.Write(session =>
        {
            for (var i = 0; i < Items; i++)
                session.Due.Schedule(new DueItem { Key = $"{i}", Kind = "test", DueAt = Now });
        });
        var claimed = new ConcurrentBag<string>();

        await OnSeveralAsync(3, async (database, _) =>
        {
            while (claimed.Count < Items)
                foreach (var item in await database.WriteAsync(session => session.Due.Claim(Now, Lease, 20)))
                    claimed.Add(item.Key);
        });

        Assert.Equal(Items, claimed.Distinct().Count());
        Assert.Equal(Items, claimed.Count);
    }

    [Fact]
    public async Task Messages_that_come_while_others_go_out_each_go_once_and_in_the_order_of_their_lane()
    {
        const int Senders = 3, Each = 40;
        var sent = new ConcurrentQueue<(string Lane, string Payload)>();
        var inFlight = new ConcurrentDictionary<string, bool>();

        var adding = OnSeveralAsync(Senders, async (database, sender) =>
        {
            for (var i = 0; i < Each; i++)
            {
                var message = Message($"lane {i % 2}", $"{sender} {i:d3}");
                await database.WriteAsync(session => session.Outbox.Add(message, Now));
            }
        });
        var sending = OnSeveralAsync(3, async (database, _) =>
        {
            while (!adding.IsCompleted || await database.ReadAsync(session => session.Outbox.NextAt("discord", Now)) is not null)
                foreach (var item in await database.WriteAsync(session => session.Outbox.Claim("discord", Now, Lease, 10)))
                {
                    Assert.True(inFlight.TryAdd(item.Lane, true), $"two of {item.Lane} are in flight");
                    sent.Enqueue((item.Lane, item.Payload!));
                    Assert.True(inFlight.TryRemove(item.Lane, out var _));
                    await database.WriteAsync(session => session.Outbox.Complete(item, Now, Now));
                }
        });
        await Task.WhenAll(adding, sending);

        Assert.Equal(0, await Db.Read(session => session.Connection.First<long>(Stray)));
        Assert.Equal(Senders * Each, sent.Count);
        Assert.All(
            sent.GroupBy(one => (one.Lane, one.Payload[0])),
            own => Assert.Equal(own.Select(one => one.Payload).Order(StringComparer.Ordinal), own.Select(one => one.Payload)));
    }

    [Fact]
    public async Task A_message_that_joins_its_lane_while_the_lane_is_given_up_is_found()
    {
        await Db.Write(session => session.Outbox.Add(Message("c1", "first"), Now));
        var first = Assert.Single(await Db.Write(session => session.Outbox.Claim("discord", Now, Lease, 9)));
        Task? completing = null;

        await Db.Write(session =>
        {
            session.Outbox.Add(Message("c1", "second"), Now);
            completing ??= Db.Write(other => other.Outbox.Complete(first, Now, Now));
            Assert.True(SpinWait.SpinUntil(SomebodyWaits, Patience));
        });
        await completing!;

        Assert.Equal("second", Assert.Single(await Db.Write(session => session.Outbox.Claim("discord", Now, Lease, 9))).Payload);
    }

    [Fact]
    public async Task A_message_that_is_being_changed_is_not_overtaken_by_the_next_of_its_lane()
    {
        await Db.Write(session =>
        {
            session.Outbox.Merge("card", Message("c1", "old"), Now);
            session.Outbox.Add(Message("c1", "next"), Now);
        });

        await Db.Write(session =>
        {
            session.Outbox.Merge("card", Message("c1", "new"), Now);
            Assert.Empty(Db.Write(other => other.Outbox.Claim("discord", Now, Lease, 9)).Result);
        });

        Assert.Equal("new", Assert.Single(await Db.Write(session => session.Outbox.Claim("discord", Now, Lease, 9))).Payload);
    }

    [Fact]
    public async Task Two_who_say_at_once_that_they_met_confirm_each_other()
    {
        await Add(Meetup("K7Q2"));
        var occasion = Occasion.ForMeetup(new MeetupId("K7Q2"));

        await OnSeveralAsync(2, (database, side) => database.WriteAsync(session =>
            session.Encounters.Say(Community.Id, side == 0 ? Ana : Ben, side == 0 ? Ben : Ana, occasion, Now)));

        Assert.True(Assert.Single(await Db.Read(session => session.Encounters.Between(Ana, Ben))).IsConfirmed);
    }

    [Fact]
    public async Task A_press_by_an_account_that_becomes_another_s_meanwhile_counts_for_the_other()
    {
        await Add(Meetup("K7Q2"));
        using var merged = new ManualResetEventSlim();
        var merging = Db.Write(session =>
        {
            session.Merges.Merge(Ben, Ana, Now);
            merged.Set();
            Assert.True(SpinWait.SpinUntil(SomebodyWaits, Patience));
        });
        merged.Wait(TestContext.Current.CancellationToken);

        await Db.Write(session =>
        {
            var member = session.Members.See(Space, new ObservedUser("discord", "Ben", "Ben"), Now).Member.Id;
            var meetup = session.Meetups.Find(new("K7Q2"))!;
            var before = session.Rsvps.Find(meetup);
            session.Rsvps.Save(meetup.Id, before, before.Answer(member, RsvpStatus.Going).List, Now);
        });
        await merging;

        Assert.Equal([Ana], (await Db.Read(session => session.Rsvps.Find(session.Meetups.Find(new("K7Q2"))!))).Rsvps.Select(rsvp => rsvp.Member));
    }

    private static NewOutboxMessage Message(string lane, string payload) => new()
    {
        Platform = "discord",
        Lane = lane,
        Priority = 1,
        Kind = "test",
        Target = "x",
        Payload = payload,
        NotBefore = Now,
    };

    /// <summary>Whether a connection of this test waits for a lock.</summary>
    private bool SomebodyWaits() => TestSchema.Run(Db.ConnectionString, """
        SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE application_name = current_setting('application_name') AND wait_event_type = 'Lock')
        """) is true;

    private async Task OnSeveralAsync(int number, Func<Database, int, Task> act)
    {
        var databases = Enumerable.Range(0, number).Select(_ => new PostgresProvider(Db.ConnectionString).Open()).ToList();
        try
        {
            await Task.WhenAll(databases.Select((database, index) => Task.Run(() => act(database, index))));
        }
        finally
        {
            foreach (var database in databases)
                await database.DisposeAsync();
        }
    }
}
