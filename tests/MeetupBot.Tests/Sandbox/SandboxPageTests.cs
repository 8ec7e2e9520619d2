using System.Net;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Platform;
using NodaTime;

namespace MeetupBot.Tests.Sandbox;

public sealed class SandboxPageTests : IAsyncLifetime
{
    private SandboxHost _host = null!;
    private PageBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await SandboxHost.StartAsync();
        _browser = _host.Browse();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task The_page_allows_no_foreign_or_inline_script()
    {
        using var response = await _browser.GetAsync("/");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sandbox.css", "text/css")]
    [InlineData("sandbox.js", "text/javascript")]
    [InlineData("page.js", "text/javascript")]
    [InlineData("morph.js", "text/javascript")]
    [InlineData("popovers.js", "text/javascript")]
    [InlineData("composer.js", "text/javascript")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task Style_and_script_come_with_the_assembly(string name, string type)
    {
        using var response = await _browser.GetAsync($"/sandbox/assets/{name}");

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_people_write_is_text()
    {
        await _browser.OpenAsync();
        var html = await _browser.SayAsync("<script>alert(1)</script> <@ana> *bold*");

        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; &lt;@ana&gt; *bold*", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_pages_token_is_refused()
    {
        using var response = await _browser.PostAsync("/sandbox/say", [new("as", "ana"), new("in", "meetups"), new("text", "hello")]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(_host.Chat.Messages("meetups", "ana"));
    }

    [Fact]
    public async Task The_guide_ticks_itself_off_from_proposal_to_reminder_without_any_script()
    {
        await _browser.OpenAsync("ana");
        await _browser.SayAsync("/meetup propose \"Coffee in Leeds\" when: Sat 10am, Sun 2pm where: Bean Bros");
        var poll = _host.Chat.Messages("meetups", "ben").Single();

        await _browser.OpenAsync("ben");
        await _browser.SendAsync("/sandbox/choose", ("message", $"{poll.Id}"), ("action", "vote:K7Q2"), ("value", "0"), ("value", "1"));
        await _browser.OpenAsync("ana");
        await _browser.SayAsync("/meetup decide K7Q2");
        await _browser.OpenAsync("cleo");
        var before = await _browser.SendAsync("/sandbox/press", ("message", $"{poll.Id}"), ("action", "rsvp.going:K7Q2"));
        var after = await _browser.SendAsync("/sandbox/clock", ("move", "next"));

        Assert.Equal(4, Count(before, "class=\"done\""));
        Assert.Equal(5, Count(after, "class=\"done\""));
        Assert.Contains("data-testid=\"unread-cleo\"", after, StringComparison.Ordinal);
        Assert.Equal(["0", "1"], _host.Bot.Seen.OfType<ComponentInteraction>().First().Values);
    }

    [Fact]
    public async Task A_person_s_clock_follows_the_zone_that_they_set()
    {
        var before = await _browser.OpenAsync("ben");
        _host.Bot.Zones[new("sandbox", "ben")] = "America/New_York";
        var own = await _browser.OpenAsync("ben");
        var others = await _browser.OpenAsync("ana");

        Assert.Contains("Ben's clock, London", WebUtility.HtmlDecode(before), StringComparison.Ordinal);
        Assert.Contains("Ben's clock, New York", WebUtility.HtmlDecode(own), StringComparison.Ordinal);
        Assert.Contains("Ana's clock, London", WebUtility.HtmlDecode(others), StringComparison.Ordinal);
        Assert.Contains("<small>New York</small>", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_of_several_days_is_listed_with_its_last_day_and_its_words()
    {
        var (start, end) = (Instant.FromUtc(2030, 12, 21, 9, 0), Instant.FromUtc(2030, 12, 23, 21, 0));
        _host.Get<EventList>().Put(null, new("Camp", "Lake", "Sat 21 – Mon 23 Dec 2030, whole days.", start, end, "K7Q2") { Days = "Sat 21 – Mon 23 Dec 2030, whole days" });
        var html = WebUtility.HtmlDecode(await _browser.OpenAsync());

        Assert.DoesNotContain("2030 09:00", html, StringComparison.Ordinal);
        Assert.Contains("Sat 21 – Mon 23 Dec 2030, whole days.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_card_leads_to_it_as_who_one_is_or_as_the_first_who_may_read_it()
    {
        var (start, card) = (Instant.FromUtc(2030, 12, 21, 9, 0), MessageAddress.Create(_host.Address, "meetups", 7));
        _host.Get<EventList>().Put(null, new("Camp", "Lake", $"Bring a tent.\n\nDetails and answers: {card}\nhttps://lake.example/?in=meetups#message-7", start, start + Duration.FromHours(2), "K7Q2"));

        var ben = WebUtility.HtmlDecode(await _browser.OpenAsync("ben"));
        Assert.Contains("Details and answers: <a href=\"/?as=ben&in=meetups#message-7\" data-go>the card</a>", ben, StringComparison.Ordinal);
        Assert.Contains("https://lake.example/?in=meetups#message-7", ben, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://lake.example", ben, StringComparison.Ordinal);
        Assert.Contains("href=\"/?as=ana&in=meetups#message-7\"", WebUtility.HtmlDecode(await _browser.OpenAsync("hana", "peak-general")), StringComparison.Ordinal);

        using var opened = await _browser.GetAsync("/?in=peak-general");
        Assert.Contains("data-me=\"hana\" data-place=\"peak-general\"", await opened.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_guides_sentence_goes_with_its_button()
    {
        var own = await _browser.OpenAsync("ana");
        var others = await _browser.OpenAsync("hana", "peak-general");

        Assert.Contains("The command is filled in.", own, StringComparison.Ordinal);
        Assert.Contains(">Send it</button>", own, StringComparison.Ordinal);
        Assert.DoesNotContain("The command is filled in.", others, StringComparison.Ordinal);
        Assert.Contains("The button fills it in.", others, StringComparison.Ordinal);
        Assert.Contains(">Fill it in</a>", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_answer_is_seen_by_one_person()
    {
        await _browser.OpenAsync("ben");
        var own = await _browser.SayAsync("/meetup help");
        var others = await _browser.OpenAsync("cleo");

        Assert.Contains("Only you can see this", own, StringComparison.Ordinal);
        Assert.DoesNotContain("You used help", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_direct_conversation_opens_to_its_owner_alone()
    {
        var html = await _browser.OpenAsync("ben", "dm-ana");

        Assert.Contains("data-place=\"meetups\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_taken_stays_with_its_error_and_what_was_typed()
    {
        await _browser.OpenAsync("ana");
        await _browser.SayAsync("/meetup settings");
        var form = _host.Get<OpenForms>().Find("ana")!;
        var refused = await _browser.SendAsync("/sandbox/submit", ("form", form.Id), ("field:zone", "Mars/Base"), ("field:description", "two\r\nlines"));
        var taken = await _browser.SendAsync("/sandbox/submit", ("form", form.Id), ("field:zone", "Europe/Lisbon"), ("field:organizers", "ana"), ("field:organizers", "ben"));

        Assert.Contains("No such time zone", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Mars/Base\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("<dialog", taken, StringComparison.Ordinal);
        Assert.Equal("ana\nben", _host.Bot.Seen.OfType<FormInteraction>().Last()["organizers"]);
    }

    [Fact]
    public async Task A_needed_field_is_asked_for_before_the_bot_is()
    {
        await _browser.OpenAsync("ana");
        await _browser.SayAsync("/meetup settings");
        var html = await _browser.SendAsync("/sandbox/submit", ("form", _host.Get<OpenForms>().Find("ana")!.Id), ("field:zone", " "));

        Assert.Contains("Time zone? For example: Europe/London", html, StringComparison.Ordinal);
        Assert.Empty(_host.Bot.Seen.OfType<FormInteraction>());
    }

    [Fact]
    public async Task A_card_s_file_can_be_downloaded()
    {
        await _browser.OpenAsync("ana");
        await _browser.SayAsync("/meetup propose Coffee");
        await _browser.SayAsync("/meetup decide K7Q2");
        var card = _host.Chat.Messages("meetups", "ben").Single();
        using var response = await _browser.GetAsync($"/sandbox/files/{card.Id}/0");
        using var none = await _browser.GetAsync($"/sandbox/files/{card.Id}/1");

        Assert.Equal("coffee.ics", response.Content.Headers.ContentDisposition?.FileName);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Commands_options_and_values_are_completed()
    {
        Assert.Contains("/meetup propose ", await SuggestAsync("/meetup pro"), StringComparison.Ordinal);
        Assert.Contains("/meetup propose Lunch where: ", await SuggestAsync("/meetup propose Lunch wh"), StringComparison.Ordinal);
        Assert.Contains("/meetup decide K7Q2 ", await SuggestAsync("/meetup decide K"), StringComparison.Ordinal);
        Assert.Contains("/meetup me set zone: Europe/Lisbon ", await SuggestAsync("/meetup me set zone: lis"), StringComparison.Ordinal);
        Assert.Contains("/meetup met @Ben ", await SuggestAsync("/meetup met "), StringComparison.Ordinal);
        Assert.Contains("\"items\":[]", await SuggestAsync("hello"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_hears_of_changes()
    {
        using var http = new HttpClient { BaseAddress = _host.Address };
        await using var stream = await http.GetStreamAsync("/sandbox/live");
        using var reader = new StreamReader(stream);
        var first = await reader.ReadLineAsync();
        await reader.ReadLineAsync();
        _host.Chat.Add(new(0, "general", "ana", default) { Text = "hello" });

        var second = await reader.ReadLineAsync();

        Assert.StartsWith("data: ", second, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    private async Task<string> SuggestAsync(string text)
    {
        using var response = await _browser.GetAsync($"/sandbox/suggest?as=ana&in=meetups&text={Uri.EscapeDataString(text)}");
        return await response.Content.ReadAsStringAsync();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
