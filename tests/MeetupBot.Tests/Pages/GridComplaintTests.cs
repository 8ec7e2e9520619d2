using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Pages.Grid;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Pages;

/// <summary>What people complain about where others have such grids. Each test names the place of the complaint; those of hands are tested in a browser.</summary>
public sealed partial class GridComplaintTests : PageTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly DateTimeZone Auckland = DateTimeZoneProviders.Tzdb["Pacific/Auckland"];
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>crab.fit #289.</summary>
    [Fact]
    public void A_day_may_have_two_ranges_of_times_and_nothing_between_them()
    {
        var layout = GridLayout.Create(Options(London, [(5, 9), (5, 10), (5, 15), (5, 16)]), London);

        Assert.Equal(["09:00", "10:00", "15:00", "16:00"], layout.Clocks);
        Assert.Equal([(0, 0), (1, 0), (2, 0), (3, 0)], layout.Places.Select(place => (place.Row, place.Column)));
    }

    /// <summary>timeful #192. Clocks go forward in London on Sun 28 March 2027, and two weeks earlier in New York.</summary>
    [Fact]
    public void After_a_change_of_the_clocks_no_time_is_an_hour_off()
    {
        var options = Options(London, [(27, 10), (28, 10)], month: 3, year: 2027);

        Assert.Equal(["10:00"], GridLayout.Create(options, London).Clocks);
        var abroad = GridLayout.Create(options, NewYork);
        Assert.Equal(["05:00", "06:00"], abroad.Clocks);
        Assert.Equal([(1, 0), (0, 1)], abroad.Places.OrderBy(place => place.Option.Id).Select(place => (place.Row, place.Column)));
    }

    /// <summary>timeful #266.</summary>
    [Fact]
    public void In_another_zone_no_time_and_no_whole_day_is_a_day_off()
    {
        var options = Options(London, [(5, 20)]).Append(new PollOption(9, MeetupTime.OnDay(new LocalDate(2026, 12, 5)))).ToList();

        var layout = GridLayout.Create(options, Auckland);

        Assert.Equal([new LocalDate(2026, 12, 5), new LocalDate(2026, 12, 6)], layout.Dates);
        Assert.Equal([null, "09:00"], layout.Clocks);
        Assert.Equal((1, 1), Place(0));
        Assert.Equal((0, 0), Place(9));

        (int Row, int Column) Place(int id) => layout.Places.Where(place => place.Option.Id == id).Select(place => (place.Row, place.Column)).Single();
    }

    /// <summary>rallly #1789.</summary>
    [Fact]
    public async Task The_page_and_the_calendar_have_the_same_instant_whatever_the_zones()
    {
        var ana = await Host.Member("Ana");
        await Host.Change(ana, member => member with { Zone = NewYork });
        var options = Options(Auckland, [(5, 9), (5, 18)]);
        var poll = await Host.Poll(ana, Duration.FromDays(2), options, Auckland);
        var chosen = options[1].Time;
        await Host.Database.WriteAsync(session => session.Meetups.Update(
            poll with { State = MeetupState.Scheduled, Time = chosen, PollClosesAt = Host.Now }));
        var feed = Host.Links.ToFeed(await Host.Database.WriteAsync(session =>
            session.Feeds.Add(FeedKind.Mine, ana, Host.Space.CommunityId, polls: false, Host.Now)))!;

        var onPage = Chosen().Match(await Open(LinkOf(ana, poll.Id)));
        var inFile = Start().Match(await Open(feed));

        Assert.Equal(chosen.Start!.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), onPage.Groups[1].Value);
        Assert.Equal("Pacific/Auckland", inFile.Groups[1].Value);
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Parse(inFile.Groups[2].Value).Value;
        Assert.Equal(chosen.Start, local.InZoneStrictly(Auckland).ToInstant());
    }

    /// <summary>nextcloud/polls #3700.</summary>
    [Theory]
    [InlineData("Europe/London", "London time")]
    [InlineData("Pacific/Auckland", "Auckland time")]
    public async Task The_page_always_says_which_zone_its_times_are_in(string reader, string said)
    {
        var ana = await Host.Member("Ana");
        await Host.Change(ana, member => member with { Zone = DateTimeZoneProviders.Tzdb[reader] });
        var poll = await Host.Poll(ana, Duration.FromDays(2), Options(London, [(5, 9), (5, 18)]), London);

        Assert.Contains(said, WebUtility.HtmlDecode(await Open(LinkOf(ana, poll.Id))), StringComparison.Ordinal);
        Assert.Contains("London time", WebUtility.HtmlDecode(await Open(new Uri($"{LinkOf(ana, poll.Id)}?zone=meetup"))), StringComparison.Ordinal);
    }

    /// <summary>rallly #2513 and #2514.</summary>
    [Fact]
    public async Task The_page_has_a_grid_and_a_list_of_the_same_times()
    {
        var ana = await Host.Member("Ana");
        var poll = await Host.Poll(ana, Duration.FromDays(2), Options(London, [(5, 9), (5, 18), (6, 9)]), London);
        await Host.Vote(poll, ana, [0, 2]);

        var page = await Open(LinkOf(ana, poll.Id));

        Assert.Equal([(0, "y"), (1, "n"), (2, "y")], Cells().Matches(page).Select(cell => (int.Parse(cell.Groups[1].Value, null), cell.Groups[2].Value)).Order());
        Assert.Equal([(0, "y"), (1, "n"), (2, "y")], Ticked().Matches(page).Select(radio => (int.Parse(radio.Groups[1].Value, null), radio.Groups[2].Value)));
    }

    private Uri LinkOf(MemberId member, MeetupId poll) => Host.Links.ToGrid(member, poll, wasOnSight: false, Host.Now + Duration.FromDays(9))!;

    private static List<PollOption> Options(DateTimeZone zone, (int Day, int Hour)[] times, int month = 12, int year = 2026) =>
        [.. times.Select((time, id) => new PollOption(id, MeetupTime.At(new LocalDateTime(year, month, time.Day, time.Hour, 0).InZoneStrictly(zone).ToInstant())))];

    [GeneratedRegex("data-at=\"(\\d+)\"[^>]*data-chosen")]
    private static partial Regex Chosen();

    [GeneratedRegex("DTSTART;TZID=([^:]+):([0-9T]+)")]
    private static partial Regex Start();

    [GeneratedRegex("<td data-id=\"(\\d+)\"[^>]*data-own=\"(.)\"")]
    private static partial Regex Cells();

    [GeneratedRegex("name=\"t(\\d)\" value=\"(.)\" checked")]
    private static partial Regex Ticked();
}
