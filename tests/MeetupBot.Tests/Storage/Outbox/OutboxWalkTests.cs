using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Tests.Storage.Outbox;

/// <summary>Random sequences of everything that can happen to an outbox, and what must hold at every step.</summary>
public class OutboxWalkTests : IAsyncDisposable
{
    private const int Steps = 400;
    private static readonly Duration Lease = Duration.FromSeconds(30);
    private static readonly MeetupId Meetup = new("K7Q2");

    private static readonly Statement Stray = new("""
        SELECT COUNT(*) FROM outbox o WHERE o.wakes_at IS NULL AND o.set_aside_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM outbox_lane l WHERE l.platform = o.platform AND l.lane = o.lane)
        """);

    private static readonly Statement LateInLine = new("""
        SELECT COUNT(*) FROM outbox_lane l WHERE l.held_until = 0 AND l.priority > (
            SELECT MIN(o.priority) FROM outbox o
            WHERE o.platform = l.platform AND o.lane = l.lane AND o.wakes_at IS NULL AND o.set_aside_at IS NULL)
        """);

    private readonly ITestOutputHelper _output;
    private readonly TestDatabase _database;
    private readonly List<OutboxMessage> _inFlight = [];
    private Instant _now = TestDatabase.Start;
    private int _added;

    public OutboxWalkTests(ITestOutputHelper output) => (_output, _database) = (output, TestDatabase.For(this));

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Nothing_is_stuck_and_no_lane_has_two_in_flight(int seed)
    {
        var random = new Random(seed);
        _output.WriteLine($"seed {seed}");
        for (var i = 0; i < Steps; i++)
            await _database.Write(session => Step(session, random));
        await _database.Write(Drain);
    }

    private void Step(Session session, Random random)
    {
        switch (random.Next(8))
        {
            case 0 or 1:
                session.Outbox.Add(Message(random), _now);
                break;
            case 2:
                var merge = random.Next(3);
                session.Outbox.Merge($"m{merge}", Message(random) with { Lane = $"lane {merge}", Priority = 3 }, _now);
                break;
            case 3:
                Claim(session, random.Next(1, 4));
                break;
            case 4 or 5 when _inFlight.Count > 0:
                Finish(session, random);
                break;
            case 6 when random.Next(10) == 0:
                session.Outbox.CancelFor(Meetup, "remind");
                break;
            default:
                _now += Duration.FromSeconds(random.Next(20));
                break;
        }

        Assert.Equal(0, session.Connection.First<long>(Stray));
        Assert.Equal(0, session.Connection.First<long>(LateInLine));
    }

    private void Claim(Session session, int limit)
    {
        var claimed = session.Outbox.Claim("discord", _now, Lease, limit);
        _inFlight.RemoveAll(item => item.LeasedUntil <= _now);
        Assert.Empty(claimed.Select(item => item.Lane).Intersect(_inFlight.Select(item => item.Lane)));
        Assert.Equal(claimed.Count, claimed.Select(item => item.Lane).Distinct().Count());
        Assert.All(claimed, item => Assert.True(item.NotBefore <= _now));
        _inFlight.AddRange(claimed);
    }

    private void Finish(Session session, Random random)
    {
        var item = _inFlight[random.Next(_inFlight.Count)];
        _inFlight.Remove(item);
        var later = _now + Duration.FromSeconds(random.Next(40));
        switch (random.Next(6))
        {
            case 0:
                session.Outbox.Retry(item, later, "no", countsAttempt: random.Next(2) == 0, holdsLane: random.Next(2) == 0);
                break;
            case 1:
                session.Outbox.SetAside(item, _now, "never");
                break;
            default:
                session.Outbox.Complete(item, _now, later);
                break;
        }
    }

    // Following NextAt alone, everything that was not set aside goes out.
    private void Drain(Session session)
    {
        for (var turns = 0; session.Outbox.NextAt("discord", _now) is { } next; turns++)
        {
            Assert.True(turns < 10 * (_added + 10), "the outbox does not drain");
            _now = Instant.Max(_now, next);
            foreach (var item in session.Outbox.Claim("discord", _now, Lease, 10))
                session.Outbox.Complete(item, _now, _now);
        }

        var counts = session.Outbox.Count();
        Assert.Equal((0L, 0L), (counts.InLine, counts.Asleep));
    }

    private NewOutboxMessage Message(Random random) => new()
    {
        Platform = "discord",
        Lane = $"lane {random.Next(4)}",
        Priority = random.Next(5),
        Kind = random.Next(2) == 0 ? "remind" : "card",
        Target = "x",
        Payload = $"{_added++}",
        MeetupId = Meetup,
        NotBefore = _now + Duration.FromSeconds(random.Next(3) == 0 ? random.Next(60) : 0),
    };
}
