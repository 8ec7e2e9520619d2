using System.Net;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Tests.Storage;
using NodaTime;

namespace MeetupBot.Tests.Pages;

/// <summary>Calendars over real HTTP, as calendar programs fetch them.</summary>
public sealed partial class FeedPageTests : PageTests
{
    private MemberId Ana { get; set; }

    private Meetup _coffee = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Ana = await Host.Member("Ana");
        _coffee = await Host.Meetup(Ana, Duration.FromDays(3));
    }

    [Fact]
    public async Task It_is_a_calendar_that_nobody_else_keeps_or_lists()
    {
        using var response = await Browser.GetAsync(await AddressAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline; filename=\"meetups.ics\"", response.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("max-age=300, private", response.Headers.CacheControl!.ToString());
        Assert.Matches("^\"[0-9a-f]{32}\"$", response.Headers.ETag!.ToString());
        Assert.Null(response.Content.Headers.LastModified);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["noindex"], response.Headers.GetValues("X-Robots-Tag"));
        Assert.Contains("SUMMARY:Coffee\r\n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_it_already_gets_no_body_and_any_change_gives_another()
    {
        var address = await AddressAsync();
        using var first = await Browser.GetAsync(address);
        var tag = first.Headers.ETag!.ToString();
        foreach (var known in new[] { tag, $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            using var again = await Ask(address, HttpMethod.Get, known);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag!.ToString());
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        }

        using var head = await Ask(address, HttpMethod.Head, "\"other\"");
        Assert.Equal((HttpStatusCode.OK, tag), (head.StatusCode, head.Headers.ETag!.ToString()));
        Assert.Equal(first.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        using var post = await Ask(address, HttpMethod.Post, null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);

        await Host.Database.WriteAsync(session => session.Meetups.Update(_coffee with { Title = "Tea" }));
        using var changed = await Ask(address, HttpMethod.Get, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    /// <summary>netbox-notices #70: by dates, a program would never learn that something left.</summary>
    [Fact]
    public async Task When_a_meetup_leaves_the_calendar_who_has_it_gets_another_body_and_no_date()
    {
        var address = await AddressAsync();
        using var first = await Browser.GetAsync(address);
        Assert.Contains("SUMMARY:Coffee", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Host.Advance(Duration.FromDays(3) + Duration.FromHours(3) + Feed.Past);

        using var later = await Ask(address, HttpMethod.Get, first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.DoesNotContain("VEVENT", await later.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(later.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Two_processes_give_the_same_bytes_on_different_days()
    {
        await using var database = new TestDatabase();
        await using var one = await PageHost.StartAsync(database);
        var ana = await one.Member("Ana");
        await one.Meetup(ana, Duration.FromDays(3));
        var token = await one.Database.WriteAsync(session => session.Feeds.Add(FeedKind.Mine, ana, one.Space.CommunityId, polls: false, one.Now));
        await using var two = await PageHost.StartAsync(database);
        two.Advance(Duration.FromDays(2));

        var files = new List<string>();
        foreach (var host in new[] { one, two })
        {
            using var browser = host.Browse();
            // The port of each test is its own.
            files.Add((await browser.GetStringAsync(host.Links.ToFeed(token))).Replace(host.Address.Authority, "bot.example", StringComparison.Ordinal));
        }

        Assert.Equal(files[0], files[1]);
    }

    [Fact]
    public async Task An_address_that_never_was_and_one_that_is_long_gone_are_not_told_apart()
    {
        var token = await Host.Database.WriteAsync(session => session.Feeds.Add(FeedKind.Mine, Ana, Host.Space.CommunityId, polls: false, Host.Now));
        await Host.Database.WriteAsync(session =>
        {
            session.Feeds.End(session.Feeds.Find(token)!.Id, Host.Now);
            session.Feeds.RemoveBefore(Host.Now + Duration.FromDays(1));
        });
        var answers = new List<string>();

        foreach (var path in new[] { $"{token}.ics", "AAAAAAAAAAAAAAAAAAAAAAAAAAA.ics", "x.ics", ".ics", "x", new string('A', 5000) + ".ics", "..%2F..ics", "%EF%BF%BD.ics", $"{token[..^1]}.ics" })
        {
            using var response = await Browser.GetAsync(new Uri(Host.Address, $"/c/{path}"));
            answers.Add($"{response.StatusCode} {response.Headers.ToString().Split("Date:")[0]} {await response.Content.ReadAsStringAsync()}");
        }

        Assert.StartsWith("NotFound", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_guesses_find_nothing_and_take_nothing_from_who_has_an_address()
    {
        var address = await AddressAsync();
        var before = Host.Dump();
        var statuses = new List<HttpStatusCode>();
        for (var guess = 0; guess < 10_000; guess++)
        {
            using var response = await Browser.GetAsync(new Uri(Host.Address, $"/c/{guess:D27}.ics"), HttpCompletionOption.ResponseHeadersRead);
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([(HttpStatusCode.NotFound, 60), (HttpStatusCode.TooManyRequests, 9_940)], statuses.CountBy(status => status).Select(one => (one.Key, one.Value)));
        Assert.Equal(before, Host.Dump());
        Assert.Equal(HttpStatusCode.OK, await StatusOf(address));
    }

    [Fact]
    public async Task Sixty_fetches_an_hour_are_answered()
    {
        var address = await AddressAsync();
        for (var fetch = 0; fetch < 60; fetch++)
            Assert.Equal(HttpStatusCode.OK, await StatusOf(address));
        Host.Advance(Duration.FromMinutes(15));

        using var refused = await Browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(45), refused.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(await AddressAsync()));

        Host.Advance(Duration.FromMinutes(45));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(address));
    }

    [Theory]
    [InlineData("forgot")]
    [InlineData("left")]
    [InlineData("renewed")]
    public async Task An_ended_address_gives_an_empty_calendar_for_a_week_and_then_says_that_it_is_gone(string how)
    {
        var address = await AddressAsync();
        await Host.Database.WriteAsync(session =>
        {
            if (how == "forgot")
                session.PersonalData.Forget(Ana, ForgottenAnswers.Anonymise, Host.Now);
            else if (how == "left")
                session.Members.SetPresence(session.Members.Accounts([Ana])[0], left: true, Host.Now);
            else
                session.Feeds.End(session.Feeds.Of(Ana)[0].Id, Host.Now);
        });

        Assert.DoesNotContain("VEVENT", await Open(address), StringComparison.Ordinal);
        Host.Advance(Duration.FromDays(7) - Duration.FromSeconds(1));
        Assert.Contains("END:VCALENDAR", await Open(address), StringComparison.Ordinal);
        Host.Advance(Duration.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Gone, await StatusOf(address));
    }

    [Fact]
    public async Task Of_two_that_become_one_the_address_goes_on()
    {
        var ben = await Host.Member("Ben");
        await Host.Answer(_coffee, RsvpStatus.Maybe, ben);
        var address = await AddressAsync(ben);

        await Host.Database.WriteAsync(session => session.Merges.Merge(ben, Ana, Host.Now));

        Assert.Contains("SUMMARY:Coffee", await Open(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fetch_is_noted_to_the_hour_with_the_program()
    {
        var address = await AddressAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd("Google-Calendar-Importer");
        using var response = await Browser.SendAsync(request);
        Assert.Equal((Host.Now, "Google Calendar"), await Noted());
        var first = Host.Now;

        Host.Advance(Duration.FromMinutes(59));
        await Open(address);
        Assert.Equal((first, "Google Calendar"), await Noted());

        async Task<(Instant?, string?)> Noted() =>
            await Host.Database.ReadAsync(session => session.Feeds.Of(Ana)[0] is var feed ? (feed.FetchedAt, feed.Agent) : default);
    }

    [Fact]
    public async Task Robots_may_read_calendars_and_no_pages() =>
        Assert.Equal("User-agent: *\nAllow: /c/\nDisallow: /p/\n", await Browser.GetStringAsync(new Uri(Host.Address, "/robots.txt")));

    [Fact]
    public async Task The_page_makes_addresses_and_shows_each_once()
    {
        var link = Host.Links.ToCalendar(Ana, Host.Space.CommunityId, _coffee.Id, Host.Now)!;
        var page = await Open(link);
        Assert.Contains("Coffee · Fri 4 Dec 09:00 (London time)", page, StringComparison.Ordinal);
        Assert.Contains("https://calendar.google.com/calendar/render?action=TEMPLATE", page, StringComparison.Ordinal);
        Assert.Contains("Everything in Leeds", page, StringComparison.Ordinal);
        Assert.Contains("Google looks about once a day; changes reach you in the chat at once.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/c/", page, StringComparison.Ordinal);

        var made = await Send(link, page, ("kind", "Mine"), ("act", "another"));
        var address = Feeds().Match(made).Value;
        Assert.Contains($"value=\"{address}\"", made, StringComparison.Ordinal);
        Assert.Contains($"href=\"webcal{address["http".Length..]}\"", made, StringComparison.Ordinal);
        Assert.Contains($"https://calendar.google.com/calendar/r?cid={Uri.EscapeDataString("webcal" + address["http".Length..])}", made, StringComparison.Ordinal);
        Assert.Contains($"https://outlook.office.com/calendar/0/addfromweb?url={Uri.EscapeDataString(address)}&amp;name=My%20meetups", made, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Coffee", await Open(new Uri(address)), StringComparison.Ordinal);

        var later = await Open(link);
        Assert.DoesNotContain(address, later, StringComparison.Ordinal);
        Assert.Contains("1 address, last fetched Tue 1 Dec 09:00 (London time) by a calendar.", later, StringComparison.Ordinal);
        var other = Feeds().Match(await Send(link, later, ("kind", "Mine"), ("act", "another"))).Value;
        Assert.Contains("SUMMARY:Coffee", await Open(new Uri(address)), StringComparison.Ordinal);
        var renewed = Feeds().Match(await Send(link, later, ("kind", "Mine"), ("act", "new"))).Value;
        foreach (var (one, isEmpty) in new[] { (address, true), (other, true), (renewed, false) })
            Assert.Equal(isEmpty, !(await Open(new Uri(one))).Contains("VEVENT", StringComparison.Ordinal));

        Assert.Contains("Leave out times from open polls", await Send(link, later, ("act", "polls")), StringComparison.Ordinal);
        Assert.True((await Host.Database.ReadAsync(session => session.Feeds.Of(Ana)))[0].Polls);
        Assert.Contains("BEGIN:VEVENT", await Open(new Uri($"{link}/meetup.ics")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_form_makes_nothing()
    {
        var link = Host.Links.ToCalendar(Ana, Host.Space.CommunityId, null, Host.Now)!;
        var page = await Open(link);

        using var bare = new FormUrlEncodedContent([new("kind", "Mine"), new("act", "new")]);
        using var refused = await Browser.PostAsync(link, bare);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await Send(link, page, HttpStatusCode.NotFound, ("kind", "Public"), ("act", "new"));
        await Send(link, page, HttpStatusCode.NotFound, ("kind", "Mine"), ("act", "drop"));

        Assert.Empty(await Host.Database.ReadAsync(session => session.Feeds.Of(Ana)));
    }

    private async Task<Uri> AddressAsync(MemberId? member = null) => Host.Links.ToFeed(await Host.Database.WriteAsync(session =>
        session.Feeds.Add(FeedKind.Mine, member ?? Ana, Host.Space.CommunityId, polls: false, Host.Now)))!;

    private async Task<HttpResponseMessage> Ask(Uri address, HttpMethod method, string? known)
    {
        using var request = new HttpRequestMessage(method, address);
        if (known is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await Browser.SendAsync(request);
    }

    private Task<string> Send(Uri link, string page, params (string Name, string Value)[] fields) => Send(link, page, HttpStatusCode.OK, fields);

    private async Task<string> Send(Uri link, string page, HttpStatusCode status, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
        [
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("__RequestVerificationToken", Forms().Match(page).Groups[1].Value),
        ]);
        using var response = await Browser.PostAsync(link, form);
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("http://[^ \"]+/c/[A-Za-z0-9_-]{27}\\.ics")]
    private static partial Regex Feeds();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Forms();
}
