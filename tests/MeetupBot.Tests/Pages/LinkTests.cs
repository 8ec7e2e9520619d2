using System.Net;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Tests.Storage;
using NodaTime;

namespace MeetupBot.Tests.Pages;

public sealed class LinkTests : PageTests
{
    [Fact]
    public async Task A_link_opens_its_page_until_it_expires()
    {
        var link = Host.Links.ToNetwork(await Host.Member("Ana"), Host.Now)!;
        Assert.Equal(HttpStatusCode.OK, await StatusOf(link));

        Host.Advance(Duration.FromHours(24) - Duration.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(link));
        Host.Advance(Duration.FromSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(link));
    }

    [Fact]
    public async Task A_link_to_one_kind_of_page_opens_no_other()
    {
        var link = Host.Links.ToNetwork(await Host.Member("Ana"), Host.Now)!;

        foreach (var kind in new[] { "stats", "door", "code", "desk", "arrive" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf(new Uri(link.AbsoluteUri.Replace("/network/", $"/{kind}/", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_changed_or_made_up_link_opens_nothing_and_all_say_the_same()
    {
        var link = Host.Links.ToNetwork(await Host.Member("Ana"), Host.Now)!;
        var seal = link.Segments[^1];
        var changed = $"{seal[..^3]}{(seal[^3] == 'A' ? 'B' : 'A')}{seal[^2..]}";
        var answers = new List<string>();

        foreach (var forged in new[] { changed, seal[..^1], "x", "CfDJ8", "..%2F..", new string('A', 5000), "%EF%BF%BD", "1%7C1%7C" })
        {
            using var response = await Browser.GetAsync(new Uri(Host.Address, $"/p/network/{forged}"));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            answers.Add(await response.Content.ReadAsStringAsync());
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Each_link_shows_its_own_members_view()
    {
        var (ana, ben, cleo) = (await Host.Member("Ana"), await Host.Member("Ben"), await Host.Member("Cleo"));
        await Host.Met(ana, cleo);

        Assert.Contains("Cleo", await Open(Host.Links.ToNetwork(ana, Host.Now)), StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", await Open(Host.Links.ToNetwork(ben, Host.Now)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_or_was_forgotten_has_no_page_any_more()
    {
        var (ana, ben) = (await Host.Member("Ana"), await Host.Member("Ben"));
        var links = new[] { Host.Links.ToNetwork(ana, Host.Now)!, Host.Links.ToNetwork(ben, Host.Now)! };

        await Host.Database.WriteAsync(session => session.PersonalData.Forget(ana, ForgottenAnswers.Remove, Host.Now));
        await Host.Database.WriteAsync(session => session.Members.SetPresence(session.Members.Accounts([ben])[0], left: true, Host.Now));

        foreach (var link in links)
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf(link));
    }

    [Fact]
    public async Task Links_outlive_a_restart_by_keys_in_the_database()
    {
        await using var database = new TestDatabase();
        await using var first = await PageHost.StartAsync(database);
        var member = await first.Member("Ana");
        var seal = first.Links.ToNetwork(member, first.Now)!.Segments[^1];
        Assert.NotEmpty(await database.Open.WriteAsync(session => session.PageKeys.All()));

        await using var second = await PageHost.StartAsync(database);
        Assert.Equal(member, second.Links.Read(PageKind.Network, seal, second.Now)!.Member);
    }

    [Fact]
    public async Task A_first_link_can_be_made_inside_a_transaction()
    {
        var link = await Host.Database.WriteAsync(_ => Host.Links.ToNetwork(new MemberId(1), Host.Now)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.NotNull(link);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing/here")]
    [InlineData("/p/network")]
    [InlineData("/c/a/b")]
    public async Task An_address_without_a_page_says_so_kindly_and_says_nothing_else(string path)
    {
        using var response = await Browser.GetAsync(new Uri(Host.Address, path));
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1>There is no page here</h1>", html, StringComparison.Ordinal);
        Assert.Contains("/meetup help says what there is.", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(html, await (await Browser.GetAsync(new Uri(Host.Address, "/other"))).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_posted_to_no_page_gets_no_page()
    {
        using var response = await Browser.PostAsync(new Uri(Host.Address, "/nothing/here"), null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Pages_let_nothing_foreign_in_and_nothing_out()
    {
        using var response = await Browser.GetAsync(Host.Links.ToNetwork(await Host.Member("Ana"), Host.Now));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var html = await response.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages.css", "text/css")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task Style_comes_with_the_assembly(string name, string type)
    {
        using var response = await Browser.GetAsync(new Uri(Host.Address, $"/p/assets/{name}"));

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }
}
