using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Community.Feeds;
using MeetupBot.Storage.Sessions;
using MeetupBot.Tests.Domain.Calendar;
using MeetupBot.Tests.Features.Harness;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Features.Community.Feeds;

/// <summary>
/// Readers that are not ours read a thousand meetups in thirteen zones, around every change of the clocks for three years, to the instants that
/// stand in the database.
/// </summary>
public sealed class OtherReadersOfFeedsTests : BotTests
{
    private static readonly string[] Zones =
    [
        "Europe/Dublin", "Africa/Casablanca", "Asia/Gaza", "Australia/Lord_Howe", "America/Santiago", "America/Nuuk", "Africa/Cairo",
        "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham", "Asia/Tehran", "America/St_Johns",
    ];

    private readonly Dictionary<string, DateTimeZone> _zones = [];

    [Fact]
    public async Task Ical_Net_reads_the_same_instants()
    {
        var (expected, path) = await FillAsync();

        var calendar = Assert.IsType<Ical.Net.Calendar>(Ical.Net.Calendar.Load(await File.ReadAllTextAsync(path)));

        Check(expected, [.. calendar.Events.Select(entry => new FeedEntry(
            entry.Uid!,
            EntryAsRead.Iso(Instant.FromDateTimeUtc(entry.Start!.AsUtc)),
            EntryAsRead.Iso(Instant.FromDateTimeUtc(entry.End!.AsUtc)),
            entry.Summary!))]);
    }

    [Fact]
    public async Task Python_icalendar_reads_the_same_instants()
    {
        Assert.SkipUnless(await PythonReader.IsThereAsync(), PythonReader.Missing);
        var (expected, path) = await FillAsync();

        Check(expected, await PythonReader.ReadFeedAsync(path));
    }

    [Fact]
    public async Task Khal_reads_the_same_instants()
    {
        Assert.SkipUnless(KhalReader.IsThere, KhalReader.Missing);
        var (expected, path) = await FillAsync();

        var read = await KhalReader.ReadAsync(Bot.Files.Folder, path);

        // A zone that khal knows goes by the data of its machine, and not by the calendar's. Where that data is older, both differ.
        Assert.Equal(Feed.MostEvents, read.Count);
        var comparable = read.Where(entry => IsKnownHere(_zones[entry.Uid], expected[entry.Uid])).ToList();
        Assert.InRange(comparable.Count, 900, Feed.MostEvents);
        Check(expected, comparable);
    }

    [Fact]
    public async Task Ical_js_reads_the_same_instants()
    {
        Assert.SkipUnless(IcalJsReader.IsThere, IcalJsReader.Missing);
        var (expected, path) = await FillAsync();

        Check(expected, await IcalJsReader.ReadAsync(path));
    }

    private static void Check(IReadOnlyDictionary<string, FeedEntry> expected, IReadOnlyList<FeedEntry> read)
    {
        var wrong = read.Where(entry => expected.GetValueOrDefault(entry.Uid) != entry).ToList();
        Assert.True(
            wrong.Count == 0,
            $"{wrong.Count} are read otherwise:\n{string.Join('\n', wrong.Take(10).Select(entry => $"{entry} for {expected.GetValueOrDefault(entry.Uid)}"))}");
        Assert.Equal(read.Count, read.Select(entry => entry.Uid).Distinct().Count());
    }

    /// <summary>Whether this machine's own data gives the zone the same offset.</summary>
    private static bool IsKnownHere(DateTimeZone zone, FeedEntry entry) => new[] { entry.Start, entry.End }.Select(text => InstantPattern.General.Parse(text).Value).All(instant =>
        TimeZoneInfo.FindSystemTimeZoneById(zone.Id).GetUtcOffset(instant.ToDateTimeUtc()) == zone.GetUtcOffset(instant).ToTimeSpan());

    /// <returns>What is meant, from the database, by UID; and the calendar as a file.</returns>
    private async Task<(IReadOnlyDictionary<string, FeedEntry> Expected, string Path)> FillAsync()
    {
        var ana = await Bot.Database.ReadAsync(session => session.Members.FindAnywhere(Ana.Platform, "ana")[0].Member);
        var token = await Bot.Database.WriteAsync(session =>
        {
            var space = session.Communities.Spaces(ana.CommunityId)[0];
            foreach (var (meetup, number) in Instants().Take(Feed.MostEvents).Select((time, number) => (Meetup(ana, space.Id, number, time), number)))
            {
                Assert.True(session.Meetups.TryAdd(meetup));
                var before = session.Rsvps.Find(meetup);
                session.Rsvps.Save(meetup.Id, before, before.Answer(ana.Id, RsvpStatus.Going).List, Bot.Now);
            }

            return session.Feeds.Add(FeedKind.Mine, ana.Id, ana.CommunityId, polls: false, Bot.Now);
        });
        var path = Path.Combine(Bot.Files.Folder, "feed.ics");
        await File.WriteAllTextAsync(path, await Bot.Transactions.ReadAsync(scope => CalendarFeedFile.Write(
            scope.GetRequiredService<FeedReader>().Read(scope.GetRequiredService<Session>().Feeds.Find(token)!, null))));
        var stored = await Bot.Database.ReadAsync(session => session.Meetups.OwnDated(ana.Id, Bot.Now - Feed.Past, Bot.Now, Feed.MostEvents));
        foreach (var meetup in stored)
            _zones[CalendarEvent.Of(meetup, default)!.Uid] = meetup.Zone;
        Assert.Equal((Feed.MostEvents, Zones.Length), (_zones.Count, _zones.Values.Distinct().Count()));
        return (stored.ToDictionary(
            meetup => CalendarEvent.Of(meetup, default)!.Uid,
            meetup => new FeedEntry(
                CalendarEvent.Of(meetup, default)!.Uid,
                EntryAsRead.Iso(meetup.Time!.Value.Start!.Value),
                EntryAsRead.Iso(meetup.Time.Value.Start!.Value + meetup.Duration),
                meetup.Title)), path);
    }

    private Meetup Meetup(Member host, SpaceId space, int number, (DateTimeZone Zone, Instant Start) time) => new()
    {
        Id = new MeetupId(FormattableString.Invariant($"{1000 + number}")),
        Community = host.CommunityId,
        Space = space,
        Audience = Audience.Community,
        Title = $"{new string('é', number % 40)}🧑‍🤝‍🧑, \\ no {number}; “here”",
        Organizer = host.Id,
        State = MeetupState.Scheduled,
        Zone = time.Zone,
        Time = MeetupTime.At(time.Start),
        CreatedAt = Bot.Now,
        ChangedAt = Bot.Now,
    };

    /// <summary>In each zone, around each change of its clocks, then every eleven days; in turn, so that a thousand are of all zones.</summary>
    private IEnumerable<(DateTimeZone Zone, Instant Start)> Instants()
    {
        var (from, to) = (At(12, 9, month: 9), At(27, 9, month: 8, year: 2029));
        var all = Zones.Select(id => DateTimeZoneProviders.Tzdb[id]).Select(zone => zone.GetZoneIntervals(from, to)
            .Where(stretch => stretch.HasStart && stretch.Start > from)
            .SelectMany(stretch => new[] { -150, -120, -90, -61, -30, 0, 30, 61 }.Select(minutes => stretch.Start + Duration.FromMinutes(minutes)))
            .Concat(Enumerable.Range(0, 95).Select(step => from + Duration.FromDays(11 * step) + Duration.FromMinutes(15 * step)))
            .Where(start => start > from)
            .Select(start => (zone, start)).ToList()).ToList();
        return Enumerable.Range(0, all.Max(one => one.Count)).SelectMany(index => all.Where(one => index < one.Count).Select(one => one[index]));
    }
}
