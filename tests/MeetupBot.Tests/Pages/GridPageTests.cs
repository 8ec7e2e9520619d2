using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Pages;

/// <summary>A poll's grid over real HTTP: what it shows, what it saves, and what it refuses.</summary>
public sealed partial class GridPageTests : PageTests
{
    private Meetup _poll = null!;

    private MemberId Ana { get; set; }

    private MemberId Ben { get; set; }

    /// <summary>Ben's link. Another one of his has another seal.</summary>
    private Uri Grid { get; set; } = null!;

    /// <summary>Ana asks for Saturday and Sunday at 10:00 and 14:00; the ids are 0 and 1, 2 and 3.</summary>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (Ana, Ben) = (await Host.Member("Ana"), await Host.Member("Ben"));
        _poll = await Host.Poll(Ana, Duration.FromDays(2), [At(0, 5, 10), At(1, 5, 14), At(2, 6, 10), At(3, 6, 14)]);
        await Host.Vote(_poll, Ana, [0, 1, 2, 3]);
        Grid = LinkOf(Ben);
    }

    [Fact]
    public async Task It_shows_times_by_date_and_clock_with_ones_own_answer_and_the_tally_and_names_nobody()
    {
        var cleo = await Host.Member("Cleo");
        await Host.Vote(_poll, cleo, [0], 1);
        await Host.Vote(_poll, Ben, [1]);

        var page = await Open(Grid);

        Assert.Equal(
            [
                "Sat 5 December 10:00, you: no. 2 yes", "Sun 6 December 10:00, you: no. 1 yes",
                "Sat 5 December 14:00, you: yes. 2 yes, 1 if need be", "Sun 6 December 14:00, you: no. 1 yes",
            ],
            Cells().Matches(page).Select(cell => cell.Groups[1].Value));
        Assert.Contains("Best so far: Sat 5 Dec 14:00–16:00, with 2 yes, 1 if need be.", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("You can change your answers until Thu 3 Dec 09:00.", page, StringComparison.Ordinal);
        Assert.Equal([3, 2, 4, 2], HeatOn(page));
        Assert.DoesNotContain("Cleo", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_was_touched_is_saved_and_the_answer_holds_everybodys_tallies()
    {
        var page = await Open(Grid);
        await Host.Vote(_poll, Ben, [3]);

        var answer = await Paint(page, """{"0":"y","1":"m"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal([(0, "y", 2, 0), (1, "m", 1, 1), (2, "n", 1, 0), (3, "y", 2, 0)], StateOf(answer.Text));
        Assert.Equal((Ids(0, 3), Ids(1), Ids(0, 1, 2, 3)), await BallotAsync(Ben));
        // Another tab with the same page: the last write of each cell wins, and none is lost elsewhere.
        await Paint(page, """{"1":"n","2":"y"}""");
        Assert.Equal((Ids(0, 2, 3), Ids(), Ids(0, 1, 2, 3)), await BallotAsync(Ben));
        await Paint(page, """{"2":"","3":""}""");
        Assert.Equal((Ids(0), Ids(), Ids(0, 1)), await BallotAsync(Ben));
    }

    [Fact]
    public async Task When_a_time_goes_nothing_is_saved_and_the_new_grid_is_the_answer()
    {
        var page = await Open(Grid);
        await Host.Database.WriteAsync(session => session.Polls.SetOptions(_poll.Id, [At(0, 5, 10), At(1, 5, 14), At(2, 6, 10)]));

        var answer = await Paint(page, """{"0":"y","3":"y"}""");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.DoesNotContain("data-id=\"3\"", answer.Text, StringComparison.Ordinal);
        Assert.True((await BallotAsync(Ben)).Answered.IsEmpty);
        Assert.Equal(HttpStatusCode.OK, (await Paint(answer.Text, """{"0":"y"}""")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Paint(answer.Text, """{"3":"y"}""")).Status);
        Assert.Equal((Ids(0), Ids(), Ids(0)), await BallotAsync(Ben));
    }

    [Fact]
    public async Task A_poll_that_closed_is_read_only_frames_its_time_for_a_week_and_is_gone_then()
    {
        var page = await Open(Grid);
        await Host.Database.WriteAsync(session => session.Meetups.Update(
            _poll with { State = MeetupState.Scheduled, Time = At(2, 6, 10).Time, PollClosesAt = Host.Now }));

        var answer = await Paint(page, """{"0":"y"}""");
        var result = WebUtility.HtmlDecode(await Open(Grid));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("This poll closed on Tue 1 Dec 09:00. It is Sun 6 Dec 10:00–12:00.", result, StringComparison.Ordinal);
        Assert.Matches("data-id=\"2\"[^>]*data-chosen", result);
        Assert.DoesNotContain("type=\"radio\"", result, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", result, StringComparison.Ordinal);
        Assert.True((await BallotAsync(Ben)).Answered.IsEmpty);
        Host.Advance(Duration.FromDays(7) - Duration.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Grid));
        Host.Advance(Duration.FromMinutes(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Grid));
    }

    [Fact]
    public async Task What_is_forged_expired_too_large_or_unreadable_is_refused_and_changes_nothing()
    {
        var page = await Open(Grid);
        var (token, hash) = (TokenOn(page), HashOn(page));
        string Body(string set) => $$"""{"page":"{{hash}}","set":{{set}}}""";
        var good = Body("""{"0":"y"}""");

        // A forged link has no page, and so no token of its own.
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(new Uri(Grid + "x")));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(new Uri(Grid + "x"), token, good)).Status);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(new Uri(Host.Links.ToNetwork(Ben, Host.Now)!.AbsoluteUri.Replace("network", "grid", StringComparison.Ordinal))));
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Grid, token + "x", good)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Grid, "", good)).Status);
        // The token of one's own page does not write by the link of another member.
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(LinkOf(Ana), token, Body("""{"0":"n"}"""))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(Grid, token, good + new string(' ', 100 * 1024))).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(Grid, token, good, "text/plain")).Status);
        foreach (var bad in new[] { Body("""{"63":"y"}"""), Body("""{"-1":"y"}"""), Body("""{"0":"z"}"""), Body("""{"0":1}"""), Body("{}"), Body("[]"), "{}", "[1]", "nonsense", "" })
            Assert.Equal((bad, HttpStatusCode.BadRequest), (bad, (await PostAsync(Grid, token, bad)).Status));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(Grid, token, Body("""{"62":"y"}"""))).Status);
        Host.Advance(Duration.FromDays(10));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(Grid, token, good)).Status);
        Assert.True((await BallotAsync(Ben)).Answered.IsEmpty);
        Assert.Equal(4, (await BallotAsync(Ana)).Yes.Count);
    }

    [Fact]
    public async Task Who_left_who_was_forgotten_and_who_may_not_see_the_poll_find_the_usual_page()
    {
        var page = await Open(Grid);
        await Host.Database.WriteAsync(session => session.Meetups.Update(_poll with { Audience = Audience.Place }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Grid));
        Assert.Equal(HttpStatusCode.NotFound, (await Paint(page, """{"0":"y"}""")).Status);
        // Somebody who had the card in front of them may.
        Assert.Equal(HttpStatusCode.OK, await StatusOf(Host.Links.ToGrid(Ben, _poll.Id, wasOnSight: true, Host.Now + Duration.FromHours(1))!));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(LinkOf(Ana)));
        await Host.Change(Ana, member => member with { Name = null });
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(LinkOf(Ana)));
        await Host.Database.WriteAsync(session =>
        {
            session.Meetups.Update(_poll);
            session.Members.SetPresence(session.Members.Accounts([Ben])[0], left: true, Host.Now);
        });
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(Grid));
    }

    [Fact]
    public async Task Without_a_script_the_list_says_the_same_and_saves_what_is_ticked()
    {
        var page = await Open(Grid);
        using var browser = Host.Browse(follow: false);
        using var shown = await browser.GetAsync(Grid);
        var token = TokenOn(await shown.Content.ReadAsStringAsync());

        using var response = await browser.PostAsync(Grid, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("page", HashOn(page)), new("t0", "y"), new("t1", "m"), new("t3", "n")]));

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal((Ids(0), Ids(1), Ids(0, 1, 3)), await BallotAsync(Ben));
        var after = await Open(new Uri(Host.Address, response.Headers.Location!));
        Assert.Contains("role=\"status\">Saved.<", after, StringComparison.Ordinal);
        Assert.Contains("data-view=\"list\"", after, StringComparison.Ordinal);
        Assert.Equal(["t0 y", "t1 m", "t3 n"], Ticked().Matches(after).Select(radio => $"{radio.Groups[1].Value} {radio.Groups[2].Value}"));
    }

    [Fact]
    public async Task Looking_changes_nothing_and_only_what_is_new_is_fetched()
    {
        await Open(Grid);
        Assert.True((await BallotAsync(Ben)).Answered.IsEmpty);
        var tallies = new Uri(Grid + "/tallies");
        using var first = await Browser.GetAsync(tallies);
        using var same = await Browser.SendAsync(new(HttpMethod.Get, tallies) { Headers = { IfNoneMatch = { first.Headers.ETag! } } });
        await Host.Vote(_poll, Ben, [0]);
        using var other = await Browser.SendAsync(new(HttpMethod.Get, tallies) { Headers = { IfNoneMatch = { first.Headers.ETag! } } });

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal((0, "y", 2, 0), StateOf(await other.Content.ReadAsStringAsync())[0]);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(new Uri(Grid + "x/tallies")));
    }

    [Fact]
    public async Task Hosts_see_who_said_what_and_nobody_else_does()
    {
        var dev = await Host.Member("Dev");
        await Host.Vote(_poll, dev, [0], 1);
        await Host.Database.WriteAsync(session => session.Meetups.Update(_poll with { CoHosts = [Ben] }));

        foreach (var host in new[] { Ana, Ben })
            Assert.Contains("<dt>Sat 5 Dec 14:00–16:00</dt><dd>yes: Ana</dd><dd>if need be: Dev</dd>", Plain(await Open(LinkOf(host))), StringComparison.Ordinal);
        var other = await Open(LinkOf(dev));
        Assert.DoesNotContain("Ana", other, StringComparison.Ordinal);
        Assert.DoesNotContain("<details", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_in_the_readers_zone_and_in_the_meetups_on_request()
    {
        await Host.Change(Ben, member => member with { Zone = DateTimeZoneProviders.Tzdb["Pacific/Auckland"] });

        var own = await Open(Grid);
        var meetups = await Open(new Uri(Grid + "?zone=meetup"));

        Assert.Contains("Times are in your zone, Auckland time.", own, StringComparison.Ordinal);
        Assert.Contains("Sun 6 December 03:00, you: no answer yet", own, StringComparison.Ordinal);
        Assert.Contains("Sat 5 December 14:00, you: no answer yet", meetups, StringComparison.Ordinal);
        Assert.Contains("Times are in the meetup's zone, UTC.", WebUtility.HtmlDecode(meetups), StringComparison.Ordinal);
        Assert.Equal(InstantsOn(own), InstantsOn(meetups));
    }

    [Fact]
    public async Task Few_times_scattered_over_days_open_as_a_list()
    {
        Assert.Contains("data-view=\"grid\"", await Open(Grid), StringComparison.Ordinal);
        await Host.Database.WriteAsync(session => session.Polls.SetOptions(_poll.Id, [At(0, 5, 10), At(1, 6, 14), At(2, 8, 19)]));

        Assert.Contains("data-view=\"list\"", await Open(Grid), StringComparison.Ordinal);
        Assert.Contains("data-view=\"grid\"", await Open(new Uri(Grid + "?view=grid")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_may_run_the_bots_own_script_and_nothing_else()
    {
        using var page = await Browser.GetAsync(Grid);
        using var script = await Browser.GetAsync("/p/assets/grid.js");

        Assert.EndsWith("; script-src 'self'; connect-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain(" style=", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Uri LinkOf(MemberId member) => Host.Links.ToGrid(member, _poll.Id, wasOnSight: false, Host.Now + Duration.FromDays(9))!;

    private static PollOption At(int id, int day, int hour) => new(id, MeetupTime.At(Instant.FromUtc(2026, 12, day, hour, 0)));

    private static OptionSet Ids(params int[] ids) => OptionSet.Create(ids);

    private async Task<(OptionSet Yes, OptionSet IfNeedBe, OptionSet Answered)> BallotAsync(MemberId member)
    {
        var ballot = await Host.Database.ReadAsync(session => session.Polls.Ballot(_poll.Id, member));
        return (ballot.Yes, ballot.IfNeedBe, ballot.Answered);
    }

    /// <summary>Sends a stroke from a page of Ben's.</summary>
    private Task<(HttpStatusCode Status, string Text)> Paint(string page, string set) =>
        PostAsync(AddressOn(page), TokenOn(page), $$"""{"page":"{{HashOn(page)}}","set":{{set}}}""");

    private async Task<(HttpStatusCode Status, string Text)> PostAsync(Uri link, string token, string body, string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse(type));
        using var request = new HttpRequestMessage(HttpMethod.Post, link) { Content = content };
        request.Headers.TryAddWithoutValidation("RequestVerificationToken", token);
        using var response = await Browser.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private Uri AddressOn(string page) => new(Host.Address, WebUtility.HtmlDecode(Address().Match(page).Groups[1].Value));

    private static string TokenOn(string page) => Token().Match(page).Groups[1].Value;

    private static string HashOn(string page) => Hash().Match(page).Groups[1].Value;

    private static List<int> HeatOn(string page) => [.. Heat().Matches(page).Select(heat => int.Parse(heat.Groups[1].Value, null))];

    private static List<(string, string)> InstantsOn(string page) => [.. Instants().Matches(page).Select(cell => (cell.Groups[1].Value, cell.Groups[2].Value)).Order()];

    private static string Plain(string page) => Space().Replace(WebUtility.HtmlDecode(page), "");

    private static List<(int, string, int, int)> StateOf(string text)
    {
        using var state = JsonDocument.Parse(text);
        return [.. state.RootElement.GetProperty("times").EnumerateArray().Select(time => (
            time.GetProperty("id").GetInt32(), time.GetProperty("own").GetString()!, time.GetProperty("yes").GetInt32(), time.GetProperty("maybe").GetInt32()))];
    }

    [GeneratedRegex("data-id=[^>]*aria-label=\"([^\"]*)\"")]
    private static partial Regex Cells();

    [GeneratedRegex("data-heat=\"(\\d)\"")]
    private static partial Regex Heat();

    [GeneratedRegex("data-id=\"(\\d+)\" data-at=\"(\\d+)\"")]
    private static partial Regex Instants();

    [GeneratedRegex("data-address=\"([^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"page\" value=\"([^\"]+)\"")]
    private static partial Regex Hash();

    [GeneratedRegex("name=\"(t\\d)\" value=\"(.)\" checked")]
    private static partial Regex Ticked();

    [GeneratedRegex(">\\s+<|(?<=>)\\s+|\\s+(?=<)")]
    private static partial Regex Space();
}
