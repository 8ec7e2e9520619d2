using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Pages;

public sealed class NetworkPageTests : PageTests
{
    [Fact]
    public async Task It_shows_whom_one_has_met_and_whom_they_have_met_as_a_picture_and_as_tables()
    {
        var (ana, ben, cleo) = (await Host.Member("Ana"), await Host.Member("Ben"), await Host.Member("Cleo"));
        await Host.Met(ana, ben);
        await Host.Met(ben, cleo);

        var page = await Open(Host.Links.ToNetwork(ana, Host.Now));

        Assert.Contains("You have met 1 of 2 other members.", page, StringComparison.Ordinal);
        Assert.Contains("role=\"img\" aria-label=\"A picture of you and Ben, whom you have met, and beyond Ben 1 person whom Ben has met.", page, StringComparison.Ordinal);
        Assert.Contains("<title>Cleo</title>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Ben</th><td>Tue 24 Nov 2026, outside meetups</td><td>once</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">Cleo</th><td>Ben</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("You and Ben, whom you have met; beyond Ben, people Ben has met. A line joins two people who have met.", page, StringComparison.Ordinal);
        Assert.Contains("<caption>People Ben knows</caption>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_of_others_are_there_only_where_both_allow_it()
    {
        var (ana, ben, cleo, dev) = (await Host.Member("Ana"), await Host.Member("Ben"), await Host.Member("Cleo"), await Host.Member("Dev"));
        await Host.Met(ana, ben);
        await Host.Met(ben, cleo);
        await Host.Met(ben, dev);
        await Host.Change(dev, member => member with { Visibility = Visibility.Private });
        var page = await Open(Host.Links.ToNetwork(ana, Host.Now));
        Assert.Contains("Cleo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Dev", page, StringComparison.Ordinal);

        await Host.Change(ben, member => member with { Visibility = Visibility.Private });
        page = await Open(Host.Links.ToNetwork(ana, Host.Now));
        Assert.Contains("Ben", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faces_are_part_of_the_page_and_only_of_people_whom_it_names()
    {
        var (ana, ben, cleo) = (await Host.Member("Ana"), await Host.Member("Ben", Drawn("ben")), await Host.Member("Cleo", "https://pictures.example/cleo.png"));
        var (dev, eve) = (await Host.Member("Dev", Drawn("dev")), await Host.Member("Eve"));
        await Host.Met(ana, ben);
        await Host.Met(ben, cleo);
        await Host.Met(ben, dev);
        await Host.Met(ben, eve);
        await Host.Change(dev, member => member with { Visibility = Visibility.Private });

        using var response = await Browser.GetAsync(Host.Links.ToNetwork(ana, Host.Now));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains($"href=\"{Drawn("ben")}\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"data:image/png;base64,AQID\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pictures.example", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Drawn("dev"), page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<image ").Length - 1);
        Assert.Contains(">E</text>", page, StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data:;", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task Who_has_a_new_picture_is_seen_with_it_and_who_has_none_any_more_with_an_initial()
    {
        var (ana, ben) = (await Host.Member("Ana"), await Host.Member("Ben", Drawn("old")));
        await Host.Met(ana, ben);

        await Host.Member("Ben", Drawn("new"));
        Assert.Contains(Drawn("new"), await Open(Host.Links.ToNetwork(ana, Host.Now)), StringComparison.Ordinal);

        await Host.Member("Ben");
        Assert.DoesNotContain("<image ", await Open(Host.Links.ToNetwork(ana, Host.Now)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_drawn_that_only_one_of_two_says()
    {
        var (ana, ben, cleo, dev) = (await Host.Member("Ana"), await Host.Member("Ben"), await Host.Member("Cleo"), await Host.Member("Dev"));
        await Host.Met(ana, ben);
        await Host.Says(ana, cleo);
        await Host.Says(dev, ana);
        await Host.Says(ben, dev);
        await Host.Met(cleo, dev);

        var page = await Open(Host.Links.ToNetwork(ana, Host.Now));

        Assert.Contains("You have met 2 of 3 other members. One of them has not said so yet, so they are not shown here.", page, StringComparison.Ordinal);
        Assert.Contains("Ben", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Dev", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_is_in_no_picture_and_still_counts()
    {
        var (ana, ben, cleo) = (await Host.Member("Ana"), await Host.Member("Ben"), await Host.Member("Cleo"));
        await Host.Met(ana, ben);
        await Host.Met(ana, cleo);
        await Host.Database.WriteAsync(session => session.Members.SetPresence(session.Members.Accounts([cleo])[0], left: true, Host.Now));

        var page = await Open(Host.Links.ToNetwork(ana, Host.Now));

        Assert.Contains("You have met 2 of 2 other members, one of whom has left since.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Cleo", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_text_whatever_they_hold()
    {
        var ana = await Host.Member("Ana");
        await Host.Met(ana, await Host.Member("<script>alert(1)</script>&\"'"));
        await Host.Met(ana, await Host.Member("\ud83d\ude00\ud83d"));

        var page = await Open(Host.Links.ToNetwork(ana, Host.Now));

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anybody_it_says_how_that_changes()
    {
        var page = await Open(Host.Links.ToNetwork(await Host.Member("Ana"), Host.Now));

        Assert.Contains("There is nobody in the picture yet.", page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"A picture of you with three free places around you.\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"face", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_are_in_the_viewers_zone()
    {
        var (ana, ben) = (await Host.Member("Ana"), await Host.Member("Ben"));
        await Host.Change(ana, member => member with { Zone = DateTimeZoneProviders.Tzdb["Pacific/Auckland"] });
        await Host.Met(ana, ben, daysAgo: 0);
        Host.Advance(Duration.FromHours(4));

        Assert.Contains("(Auckland time)", await Open(Host.Links.ToNetwork(ana, Host.Now)), StringComparison.Ordinal);
    }

    private static string Drawn(string what) => $"data:image/svg+xml;base64,{what}";
}
