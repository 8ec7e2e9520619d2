using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Every page that links in cards open, as a browser shows it: on a phone and at a desk, in both schemes, by keyboard.</summary>
[Collection(PagesCollection.Name)]
public sealed class PagesTests(SandboxFixture sandbox)
{
    private const string Title = "Climbing";
    private const int Narrowest = 320;

    // Links inside a sentence may be as high as its line (WCAG 2.5.8).
    private const string SmallTargets = """
        () => [...document.querySelectorAll('a, button, input:not([type=hidden])')]
          .map(target => [target, target.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
          .map(([target, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${target.outerHTML.slice(0, 120)}`)
        """;

    private const string Edgeless = """
        [...document.querySelectorAll('button:not(.tick), .do')].filter(part => parseFloat(getComputedStyle(part).borderTopWidth) < 1).map(part => part.outerHTML)
        """;

    [Fact]
    public async Task Every_page_reads_at_every_width_and_axe_finds_nothing_in_either_scheme()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "gia", "meetups");
        var links = new Dictionary<string, string>();
        await tab.PressAsync(tab.Messages.Filter(new() { HasText = "Walk in Roundhay Park brought" }), "See the picture");
        links["recap"] = await LinkAsync(tab, "See the picture");
        await AskAsync(tab, "/meetup connections");
        links["connections"] = await LinkAsync(tab, "See the picture");
        await AskAsync(tab, "/meetup stats");
        links["stats"] = await LinkAsync(tab, "See the charts");
        links["door"] = await BeginAsync(tab, "Code for the door");
        links["code"] = await LinkAsync(tab, "Show my code");
        links["desk"] = await LinkAsync(tab, "Check people in");
        links["desk-found"] = links["desk"] + "?q=e";
        links["desk-nobody"] = links["desk"] + "?q=zzz";
        await AskAsync(tab, $"/meetup show {await tab.Meetup(Title).Locator("code").Last.InnerTextAsync()}");
        await tab.PressAsync(tab.Answer, "Manage");
        await tab.PressAsync(tab.Answer, "Who is coming");
        links["guests"] = await LinkAsync(tab, "Open as a page");
        links["calendar"] = await CalendarAsync(tab);
        links["notice"] = "/p/network/none";
        links["nowhere"] = "/nowhere";

        // A browser calls a page of the status 404 an error of its own.
        foreach (var wrong in new[] { links["notice"], links["nowhere"] })
            await tab.Page.RouteAsync("**" + wrong, async route => await route.FulfillAsync(new() { Response = await route.FetchAsync(), Status = 200 }));
        List<string> faults = [];
        foreach (var (name, link) in links)
        {
            await tab.Page.GotoAsync(link);
            await tab.GalleryAsync($"page-{name}");
            Assert.Equal(name != "notice", await tab.Page.GetByText("has expired, or is not complete").CountAsync() == 0);
            foreach (var width in new[] { Narrowest, 390, 820, 1280 })
            {
                await tab.Page.SetViewportSizeAsync(width, 800);
                if (await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide != width)
                    faults.Add($"{name} at {width}: it is {wide} px wide");
                if (width < 500)
                    faults.AddRange((await tab.Page.EvaluateAsync<string[]>(SmallTargets)).Select(target => $"{name} at {width}: {target}"));
                if (width is not (Narrowest or 1280))
                    continue;
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await tab.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    faults.AddRange(await Axe.FaultsAsync(tab.Page, $"{name} at {width}, {scheme}"));
                }

                await tab.PictureAsync($"page-{name}-{width}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        await Expect(tab.Page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("There is no page here");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "To the sandbox" }).ClickAsync();
        await Expect(tab.Page.Locator("#composer-text")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task A_host_ticks_names_at_the_door_on_a_phone_and_by_keyboard_and_hears_what_was_noted(int width)
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups", new Look(width, 700, ColorScheme.Light, IsPhone: true));
        await tab.Page.SetViewportSizeAsync(1280, 800);
        await tab.Page.GotoAsync(await BeginAsync(tab, "Check people in"));
        await tab.Page.SetViewportSizeAsync(width, 700);
        // What is loaded anew has no mark.
        await tab.Page.EvaluateAsync("window.mark = document.getElementById('said').mark = true");
        var (count, ben) = (tab.Page.Locator(".count"), tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Ben" }));
        await Expect(count).ToHaveTextAsync("1 here, 3 still to come, one of them a guest");

        await Expect(ben.GetByRole(AriaRole.Button)).ToHaveTextAsync(new Regex("Ben\\s+Check in$"));
        // The one job is the one filled control.
        Assert.Equal(
            ["Check in", "Check in"],
            await tab.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('button, button span')].filter(part => getComputedStyle(part).backgroundColor === getComputedStyle(document.querySelector('.do')).backgroundColor).map(part => part.textContent)"));
        await ben.GetByRole(AriaRole.Button).TapAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Noted: Ben is here.");
        await Expect(count).ToHaveTextAsync("2 here, 2 still to come, one of them a guest");
        await Expect(ben).ToBeFocusedAsync();
        await Expect(tab.Page.Locator(".desk img.portrait")).ToHaveCountAsync(3);
        await tab.PictureAsync($"desk-ticked-{width}");
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(ben.GetByRole(AriaRole.Button, new() { Name = "Undo: Ben" })).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Taken back: Ben isn't ticked.");
        await Expect(count).ToHaveTextAsync("1 here, 3 still to come, one of them a guest");

        await tab.Page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await tab.Page.Keyboard.TypeAsync("cle");
        await Expect(tab.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 person found.");
        await Expect(tab.Page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await Expect(tab.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Noted: Cleo +1 is here.");

        Assert.True(await tab.Page.EvaluateAsync<bool>("window.mark && document.getElementById('said').mark"));
        await tab.Page.ReloadAsync();
        await Expect(count).ToHaveTextAsync("3 here, one of them a guest; 1 still to come");
    }

    [Fact]
    public async Task On_the_guest_list_names_and_answers_stand_at_one_height_and_in_a_systems_own_colours_every_button_has_an_edge()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        var desk = await BeginAsync(tab, "Check people in");
        await AskAsync(tab, $"/meetup show {await tab.Meetup(Title).Locator("code").Last.InnerTextAsync()}");
        await tab.PressAsync(tab.Answer, "Manage");
        await tab.PressAsync(tab.Answer, "Who is coming");
        await tab.Page.GotoAsync(await LinkAsync(tab, "Open as a page"));
        await Expect(tab.Page.Locator("caption")).ToHaveTextAsync("Guest list · 4 going (1 guest)");
        Assert.InRange(
            await tab.Page.EvaluateAsync<double>("""
                Math.max(...[...document.querySelectorAll('tbody tr')].map(row => {
                  const middles = [row.querySelector('.portrait'), row.cells[1]].map(part => part.getBoundingClientRect()).map(box => box.top + box.height / 2);
                  return Math.abs(middles[0] - middles[1]);
                }))
                """),
            0,
            2);

        await tab.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Edgeless));
        await tab.Page.GotoAsync(desk);
        Assert.Empty(await tab.Page.EvaluateAsync<string[]>(Edgeless));
        await tab.PictureAsync("desk-forced-colours");
    }

    /// <summary>
    /// Ana hosts a meetup that is about to begin, to which Ben and Cleo with a guest are going, and checks in. Then she asks for the codes.
    /// </summary>
    /// <returns>The address of one of them.</returns>
    private static async Task<string> BeginAsync(SandboxTab tab, string code)
    {
        await tab.GoAsync("ana", "meetups");
        await AskAsync(tab, $"/meetup propose \"{Title}\" when: today 11am where: The Wall");
        await tab.SwitchToAsync("ben");
        await tab.PressAsync(tab.Meetup(Title), "Going");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going");
        await tab.SwitchToAsync("cleo");
        await tab.PressAsync(tab.Meetup(Title), "+1");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going");
        await tab.SwitchToAsync("ana");
        await tab.MoveAsync("+1 h");
        await tab.PressAsync(tab.Meetup(Title), "I'm here");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are at");
        await AskAsync(tab, $"/meetup show {await tab.Meetup(Title).Locator("code").Last.InnerTextAsync()}");
        await tab.PressAsync(tab.Answer, "Manage");
        await tab.PressAsync(tab.Answer, "Check-in codes");
        return await LinkAsync(tab, code);
    }

    /// <returns>The address of the page of a meetup's calendars, on which an address was made.</returns>
    private static async Task<string> CalendarAsync(SandboxTab tab)
    {
        await tab.GoAsync("ana", "meetups");
        await tab.PressAsync(tab.Meetup(Title), "Add to calendar");
        var link = await LinkAsync(tab, "Choose your calendar");
        await tab.Page.GotoAsync(link);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Get the address for My meetups" }).ClickAsync();
        var address = await tab.Page.GetByLabel("The address, for any other calendar").InputValueAsync();
        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+/c/[A-Za-z0-9_-]{27}\\.ics$", address);
        Assert.Equal("webcal" + address["http".Length..], await tab.Page.GetByRole(AriaRole.Region, new() { Name = "My meetups" }).GetByRole(AriaRole.Link, new() { Name = "Apple" }).GetAttributeAsync("href"));
        using var program = new HttpClient();
        Assert.Contains($"SUMMARY:{Title}", await program.GetStringAsync(new Uri(address)), StringComparison.Ordinal);
        Assert.Empty(await Axe.FaultsAsync(tab.Page, "an address"));
        return link;
    }

    private static async Task AskAsync(SandboxTab tab, string command)
    {
        var answers = await tab.Answers.CountAsync();
        await tab.SendTextAsync(command);
        await Expect(tab.Answers).ToHaveCountAsync(answers + 1);
    }

    private static async Task<string> LinkAsync(SandboxTab tab, string name)
    {
        await Expect(tab.Answer.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
        return (await tab.Answer.GetByRole(AriaRole.Link, new() { Name = name }).GetAttributeAsync("href"))!;
    }
}
