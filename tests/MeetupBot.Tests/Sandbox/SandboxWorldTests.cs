using MeetupBot.Application.Jobs;
using MeetupBot.Chat.Addresses;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

/// <summary>The sandbox's whole host, which is not started: what waits in its database stays as the test wrote it.</summary>
public sealed class SandboxWorldTests : IAsyncDisposable
{
    private static readonly Duration Lease = Duration.FromMinutes(10);

    private readonly WebApplication _app = BotApplication.Build(["--Urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
    private readonly Instant _now;

    public SandboxWorldTests() =>
        // The database keeps milliseconds.
        _now = Instant.FromUnixTimeMilliseconds(_app.Services.GetRequiredService<SandboxClock>().Now.ToUnixTimeMilliseconds());

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_message_that_is_being_sent_does_not_wait()
    {
        await AddAsync(_now, "ana");
        Assert.Single(await ClaimAsync());

        Assert.Empty(await World.UpcomingAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Messages_wait_for_the_end_of_quiet_hours_and_say_so_once_for_all_people_and_each_end()
    {
        var (first, later) = (_now + Duration.FromHours(8), _now + Duration.FromHours(9));
        await AddAsync(later, "gia");
        await AddAsync(first, "ana");
        await AddAsync(first, "ben");

        Assert.Equal(
            [(first, "Messages that wait for the end of quiet hours · 2 people"), (later, "Messages that wait for the end of quiet hours")],
            (await World.UpcomingAsync(CancellationToken.None)).Select(work => (work.DueAt, work.What)).Order());
    }

    [Fact]
    public async Task What_hangs_on_the_invented_hours_of_a_whole_day_is_due_on_a_day()
    {
        var day = new LocalDate(2030, 12, 7);
        await Database.WriteAsync(session =>
        {
            var trip = Trip(session, "AAAA", Audience.Community, MeetupTime.OnDay(day));
            foreach (var (kind, at) in new[] { ("checkin.open", day.At(new LocalTime(8, 30))), ("meetup.over", day.PlusDays(1).AtMidnight()), ("remind.channel", day.At(new LocalTime(8, 0))) })
                session.Due.Schedule(new DueItem { Kind = kind, Key = $"{kind}:AAAA", MeetupId = trip.Id, DueAt = at.InUtc().ToInstant() });
        });

        Assert.Equal(
            [("Reminder of Trip in the channel", null), ("Check-in opens for Trip", day), ("Trip ends", day)],
            (await World.UpcomingAsync(CancellationToken.None)).Where(work => work.What.Contains("Trip", StringComparison.Ordinal))
                .OrderBy(work => work.DueAt).Select(work => (work.What, work.Day)));
    }

    [Fact]
    public async Task A_reminder_for_the_channel_and_for_people_is_one_line_and_what_is_hidden_begins_with_a_capital()
    {
        var start = _now + Duration.FromDays(3);
        var (day, hour) = (start - Duration.FromDays(1), start - Duration.FromHours(2));
        await Database.WriteAsync(session =>
        {
            var people = new[] { "ana", "ben" }.Select(person => See(session, person).Member.Id).ToList();
            var open = Trip(session, "AAAA", Audience.Community, MeetupTime.At(start));
            var hidden = Trip(session, "BBBB", Audience.Place, MeetupTime.At(start));
            session.Due.Schedule(new DueItem { Kind = "remind.channel", Key = "channel", MeetupId = open.Id, DueAt = day });
            session.Due.Schedule(new DueItem { Kind = "remind.channel", Key = "channel:later", MeetupId = open.Id, DueAt = hour });
            foreach (var person in people)
                session.Due.Schedule(new DueItem { Kind = "remind.member", Key = $"{person}", MeetupId = open.Id, MemberId = person, DueAt = day });
            session.Due.Schedule(new DueItem { Kind = "remind.member", Key = "few", MeetupId = hidden.Id, MemberId = people[0], DueAt = hour });
            session.Due.Schedule(new DueItem { Kind = "meetup.over", Key = "over", MeetupId = hidden.Id, DueAt = start });
        });

        var upcoming = await World.UpcomingAsync(CancellationToken.None);

        Assert.Equal(
            [
                "Reminder of Trip · channel and 2 people | The reminder of Trip went out · channel and 2 people",
                "Reminder of Trip in the channel | The reminder of Trip went to the channel",
                "Reminder of a meetup of a few people | The reminder of a meetup of a few people went out",
                "A meetup of a few people ends | A meetup of a few people ended",
            ],
            upcoming.Where(work => work.DueAt == day || work.DueAt == hour || work.DueAt == start).Select(work => $"{work.What} | {work.Past}"));
    }

    [Fact]
    public void Every_kind_of_job_says_what_it_will_do_and_what_it_did()
    {
        foreach (var job in _app.Services.GetRequiredService<JobCatalog>().All)
        {
            var past = job.DescribeDone("Trip");
            Assert.NotEqual(job.Describe("Trip"), past);
            Assert.Equal(job.Describe("Trip").Contains("Trip", StringComparison.Ordinal), past.Contains("Trip", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_message_that_failed_waits_for_its_next_attempt()
    {
        await AddAsync(_now, "ana");
        var claimed = Assert.Single(await ClaimAsync());
        var again = _now + Lease;
        await Database.WriteAsync(session => session.Outbox.Retry(claimed, again, "no answer", countsAttempt: true, holdsLane: false));

        var work = Assert.Single(await World.UpcomingAsync(CancellationToken.None));
        Assert.Equal(("What could not be sent is tried again", "What could not be sent was tried again"), (work.What, work.Past));
    }

    [Fact]
    public async Task A_zone_that_somebody_has_set_is_told_and_the_one_of_an_account_is_not()
    {
        var tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
        await Database.WriteAsync(session => session.Members.Update(See(session, "ben").Member with { Zone = tokyo }));
        await Database.WriteAsync(session => See(session, "ana"));

        Assert.Equal(
            [KeyValuePair.Create(new UserRef(SampleCommunity.Platform, "ben"), "Asia/Tokyo")], await World.ZonesAsync(CancellationToken.None));
    }

    private ISandboxWorld World => _app.Services.GetRequiredService<ISandboxWorld>();

    private Database Database => _app.Services.GetRequiredService<Database>();

    private KnownMember See(Session session, string person)
    {
        var (space, _) = session.Communities.Join(SampleCommunity.Platform, "leeds-outdoors", "Leeds Outdoors", _now);
        return session.Members.See(
            space, new ObservedUser(SampleCommunity.Platform, person, person, null, DateTimeZoneProviders.Tzdb["Europe/London"], null), _now);
    }

    private Meetup Trip(Session session, string shortId, Audience audience, MeetupTime time)
    {
        var ana = See(session, "ana").Member;
        return session.Meetups.Add([new MeetupId(shortId)], id => new Meetup
        {
            Id = id,
            Community = ana.CommunityId,
            Space = session.Communities.Join(SampleCommunity.Platform, "leeds-outdoors", "Leeds Outdoors", _now).Space.Id,
            Title = "Trip",
            Organizer = ana.Id,
            State = MeetupState.Scheduled,
            Audience = audience,
            Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
            Time = time,
            CreatedAt = _now,
            ChangedAt = _now,
        });
    }

    private Task AddAsync(Instant at, string person) => Database.WriteAsync(session => session.Outbox.Add(
        new NewOutboxMessage
        {
            Platform = SampleCommunity.Platform,
            Lane = $"@{person}",
            Priority = 1,
            Kind = "direct",
            Target = person,
            MemberId = See(session, person).Member.Id,
            NotBefore = at,
        },
        _now));

    private Task<IReadOnlyList<OutboxMessage>> ClaimAsync() =>
        Database.WriteAsync(session => session.Outbox.Claim(SampleCommunity.Platform, _now, Lease, 10));
}
