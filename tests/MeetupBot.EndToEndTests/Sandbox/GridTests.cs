using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>A poll's grid in a browser: by mouse, finger and keyboard, as others see it, and when things go wrong.</summary>
[Collection(PagesCollection.Name)]
public sealed class GridTests(SandboxFixture sandbox)
{
    private const string FourteenTimes = "Sat or Sun 10am-4pm every 1h";

    /// <summary>Scrolls the grid, and says by how many pixels the days and the times have left its edges.</summary>
    private const string HeadersAway = """
        (x, y) => {
          const sheet = document.querySelector('.sheet'), far = (all, side) =>
            Math.round(Math.max(...all.map(one => Math.abs(one.getBoundingClientRect()[side] - sheet.getBoundingClientRect()[side]) - 1))).toString();
          sheet.scrollTo(x, y);
          if (x && !(sheet.scrollLeft && sheet.scrollTop))
            throw new Error(`It does not scroll: ${sheet.scrollWidth} x ${sheet.scrollHeight} in ${sheet.clientWidth} x ${sheet.clientHeight}`);
          return [far([...sheet.querySelectorAll('thead th')], 'top'), far([...sheet.querySelectorAll('tbody th')], 'left')];
        }
        """;

    /// <summary>By how many pixels at most the focused cell is under the days, under the times, or outside of the grid.</summary>
    private const string FocusHidden = """
        () => {
          const box = one => one.getBoundingClientRect(), sheet = document.querySelector('.sheet'), cell = box(document.activeElement);
          return Math.round(Math.max(0, box(sheet.querySelector('thead th')).bottom - cell.top, box(sheet.querySelector('tbody th')).right - cell.left,
            cell.bottom - box(sheet).bottom, cell.right - box(sheet).right));
        }
        """;

    private const string SmallTargets = """
        () => [...document.querySelectorAll('a, button, #grid td[data-id], .choice label')]
          .map(target => [target, target.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < 43.5 || box.height < 43.5) && !target.closest('.note'))
          .map(([target, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${target.outerHTML.slice(0, 120)}`)
        """;

    [Fact]
    public async Task A_drag_paints_a_rectangle_in_one_save_and_the_card_and_the_menu_follow()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await using var grid = await OpenAsync(tab, "ben");
        await Expect(grid.Cells).ToHaveCountAsync(14);

        await grid.DragAsync(grid.Cell("Sat", "10:00"), grid.Cell("Sat", "13:00"));
        await Expect(grid.Said).ToHaveTextAsync("Yes for 4 times. Saved.");
        Assert.Equal(1, grid.Saves);
        await Expect(grid.Cell("Sat", "11:00")).ToHaveAttributeAsync("aria-label", new Regex("^Sat \\d+ \\w+( \\d+)? 11:00, you: yes\\. 2 yes$"));
        await Expect(tab.Poll("Coffee").GetByText("2 yes")).ToHaveCountAsync(4);

        // Pressed on a yes, the stroke takes it back; Escape while it is held changes nothing.
        await grid.DragAsync(grid.Cell("Sat", "12:00"), grid.Cell("Sun", "13:00"), release: false);
        await Expect(grid.Own("n")).ToHaveCountAsync(4);
        await grid.Page.Keyboard.PressAsync("Escape");
        await grid.Page.Mouse.UpAsync();
        await Expect(grid.Own("y")).ToHaveCountAsync(4);
        Assert.Equal(1, grid.Saves);
        await grid.PressAsync("If need be");
        await grid.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^All of Sun") }).ClickAsync();
        await Expect(grid.Said).ToHaveTextAsync("If need be for 7 times. Saved.");
        await grid.Page.GetByRole(AriaRole.Button, new() { Name = "All of 10:00" }).ClickAsync();
        await Expect(grid.Own("m")).ToHaveCountAsync(8);
        await grid.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(grid.Said).ToHaveTextAsync("Taken back. Saved.");
        await Expect(grid.Own("y")).ToHaveCountAsync(4);

        // What is pressed in the chat stands on the page, and the other way around.
        await tab.PressAsync(tab.Poll("Coffee"), "None of these");
        await grid.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(grid.Own("n")).ToHaveCountAsync(14);
        await grid.PressAsync("List");
        await grid.Page.Locator("#list .time").Nth(2).GetByText("If need be").ClickAsync();
        await Expect(grid.Said).ToHaveTextAsync("If need be for 1 time. Saved.");
        await Expect(tab.Poll("Coffee").GetByText("1 yes, 1 if need be")).ToHaveCountAsync(1);
        Assert.Empty(grid.Complaints);
    }

    /// <summary>cabbagemeet #8: no drag on phones, where it pulls the page to reload it.</summary>
    [Fact]
    public async Task A_finger_paints_or_scrolls_as_the_switch_says_and_a_tap_is_one_answer()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await using var grid = await OpenAsync(tab, "ben", Look.Phone);
        await Expect(grid.Page.GetByLabel("Paint")).ToBeCheckedAsync();

        await grid.SwipeAsync(grid.Cell("Sat", "13:00"), grid.Cell("Sat", "10:00"));
        await Expect(grid.Said).ToHaveTextAsync("Yes for 4 times. Saved.");
        Assert.Equal((1, 0), (grid.Saves, await grid.ScrolledAsync()));
        await grid.Page.Keyboard.PressAsync("Escape");
        await grid.PressAsync("Scroll");
        await grid.SwipeAsync(grid.Cell("Sun", "15:00"), grid.Cell("Sun", "10:00"));
        await Expect(grid.Own("y")).ToHaveCountAsync(4);
        Assert.Equal(1, grid.Saves);
        Assert.InRange(await grid.ScrolledAsync(), 1, 2000);
        await grid.Cell("Sun", "14:00").TapAsync();
        await Expect(grid.Own("y")).ToHaveCountAsync(5);
        await grid.Cell("Sun", "14:00").TapAsync();
        await Expect(grid.Own("y")).ToHaveCountAsync(4);
        await Expect(grid.Own("n")).ToHaveCountAsync(1);
        Assert.Empty(await grid.Page.EvaluateAsync<string[]>(SmallTargets));
        await grid.Page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", "grid-phone.png") });
        await grid.PressAsync("List");
        await grid.PictureAsync("grid-phone-list");
        Assert.Empty(await grid.Page.EvaluateAsync<string[]>(SmallTargets));
    }

    /// <summary>crab.fit #353 and #129: days and times scroll away.</summary>
    [Fact]
    public async Task Days_and_times_stay_in_view_where_the_grid_is_larger_than_the_window_and_cover_no_cell_that_has_the_focus()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        var today = await tab.DateAsync(0);
        var days = Enumerable.Range(3, 8).Select(ahead => today.AddDays(ahead).ToString("d MMM yyyy", CultureInfo.InvariantCulture));
        await tab.SendTextAsync($"/meetup propose \"Coffee\" when: {string.Join(" or ", days)} 10am-3pm every 1h where: Bean Bros");
        await tab.Poll("Coffee").WaitForAsync();
        await using var grid = await OpenAsync(tab, "ben", Look.Phone);
        await Expect(grid.Cells).ToHaveCountAsync(48);
        await grid.Page.SetViewportSizeAsync(320, 300);

        Assert.Equal(new[] { "0", "0" }, await grid.Page.EvaluateAsync<string[]>($"({HeadersAway})(0, 0)"));
        Assert.Equal(new[] { "0", "0" }, await grid.Page.EvaluateAsync<string[]>($"({HeadersAway})(9999, 9999)"));

        await grid.Page.EvaluateAsync("document.querySelector('.sheet').scrollTo(0, 0)");
        await grid.Cells.First.FocusAsync();
        await grid.Page.Keyboard.PressAsync("Control+End");
        await Expect(grid.Cells.Last).ToBeFocusedAsync();
        foreach (var key in Enumerable.Repeat("ArrowUp", 5).Concat(Enumerable.Repeat("ArrowLeft", 7)))
        {
            await grid.Page.Keyboard.PressAsync(key);
            Assert.InRange(await grid.Page.EvaluateAsync<int>(FocusHidden), 0, 1);
        }

        await Expect(grid.Cells.First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_whole_ballot_goes_by_keyboard_and_it_reads_in_every_scheme_and_at_every_width()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await using (var cleo = await OpenAsync(tab, "cleo"))
        {
            await cleo.DragAsync(cleo.Cell("Sat", "12:00"), cleo.Cell("Sat", "15:00"));
            await Expect(cleo.Said).ToHaveTextAsync("Yes for 4 times. Saved.");
        }

        await using var grid = await OpenAsync(tab, "ben", propose: false);
        var keyboard = grid.Page.Keyboard;
        await grid.Page.GetByRole(AriaRole.Button, new() { Name = "None of these" }).FocusAsync();
        await keyboard.PressAsync("Tab");
        await Expect(grid.Cell("Sat", "10:00")).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await Expect(grid.Said).ToHaveTextAsync("Yes for 1 time. Saved.");
        await keyboard.PressAsync("Space");
        await Expect(grid.Said).ToHaveTextAsync("If need be for 1 time. Saved.");
        await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Shift+ArrowDown");
        await keyboard.PressAsync("Shift+ArrowDown");
        await Expect(grid.Page.Locator("[data-picked]")).ToHaveCountAsync(3);
        await keyboard.PressAsync("y");
        await Expect(grid.Said).ToHaveTextAsync("Yes for 3 times. Saved.");
        await keyboard.PressAsync("Escape");
        await Expect(grid.Page.Locator("[data-picked]")).ToHaveCountAsync(0);
        await keyboard.PressAsync("Control+End");
        await Expect(grid.Cell("Sun", "16:00")).ToBeFocusedAsync();
        await keyboard.PressAsync("n");
        await keyboard.PressAsync("Home");
        await Expect(grid.Cell("Sat", "16:00")).ToBeFocusedAsync();
        await keyboard.PressAsync("m");
        await keyboard.PressAsync("Control+Home");
        await keyboard.PressAsync("ArrowLeft");
        await Expect(grid.Page.GetByRole(AriaRole.Button, new() { Name = "All of 10:00" })).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(grid.Own("y")).ToHaveCountAsync(5);
        // One stop of the Tab key in the whole grid.
        await keyboard.PressAsync("Tab");
        Assert.False(await grid.Page.EvaluateAsync<bool>("document.getElementById('grid').contains(document.activeElement)"));
        await Expect(grid.Page.Locator(".best")).ToContainTextAsync("Best so far: Sat");
        await grid.CheckAsync("ben");

        await using var ana = await OpenAsync(tab, "ana", propose: false);
        await ana.Page.GetByText("Who can when").ClickAsync();
        await Expect(ana.Page.Locator(".who")).ToContainTextAsync("yes: Ana, Cleo");
        await Expect(grid.Page.Locator(".who")).ToHaveCountAsync(0);
        await ana.CheckAsync("host");
        Assert.Empty(grid.Complaints.Concat(ana.Complaints));
    }

    [Fact]
    public async Task What_changes_meanwhile_and_what_fails_is_said_and_no_stroke_is_lost()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await using var grid = await OpenAsync(tab, "ben");

        // Saving fails twice: the cells stay painted, and it is tried again.
        var attempts = 0;
        await grid.Page.RouteAsync("**/p/grid/*", async route =>
        {
            if (route.Request.Method == "POST" && Interlocked.Increment(ref attempts) <= 2)
                await route.AbortAsync();
            else
                await route.ContinueAsync();
        });
        await grid.DragAsync(grid.Cell("Sat", "10:00"), grid.Cell("Sat", "11:00"));
        await Expect(grid.Said).ToHaveTextAsync("Not saved yet. I keep trying.");
        await Expect(grid.Page.Locator("td[data-unsaved]")).ToHaveCountAsync(2);
        await grid.PictureAsync("grid-unsaved");
        await Expect(grid.Said).ToHaveTextAsync("Yes for 2 times. Saved.");
        await Expect(grid.Page.Locator("td[data-unsaved]")).ToHaveCountAsync(0);

        // A time goes while the page is open.
        await EditAsync(tab, "Sat or Sun 10am-3pm every 1h");
        await grid.DragAsync(grid.Cell("Sun", "14:00"), grid.Cell("Sun", "16:00"));
        await Expect(grid.Said).ToHaveTextAsync(new Regex("16:00 is no longer offered\\..*Saved\\.$"));
        await Expect(grid.Cells).ToHaveCountAsync(12);
        await Expect(grid.Own("y")).ToHaveCountAsync(4);

        // Without a script the list is the page.
        await using (var plain = await grid.Page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, Locale = "en-GB" }))
        {
            var page = await plain.NewPageAsync();
            await page.GotoAsync(grid.Page.Url);
            await Expect(page.Locator("#grid")).ToBeHiddenAsync();
            await page.Locator("#list .time").First.GetByText("No", new() { Exact = true }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved.");
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "screenshots", "grid-no-script.png") });
        }

        await grid.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(grid.Own("y")).ToHaveCountAsync(3);

        // The poll closes.
        await tab.SwitchToAsync("ana");
        await tab.SendTextAsync($"/meetup decide {await tab.Poll("Coffee").Locator("code").InnerTextAsync()}");
        await tab.Meetup("Coffee").WaitForAsync();
        await grid.Cell("Sat", "12:00").ClickAsync();
        await Expect(grid.Said).ToHaveTextAsync(new Regex("^This poll closed on .* It is "));
        await Expect(grid.Page.Locator("#grid td[data-chosen]")).ToHaveCountAsync(1);
        await Expect(grid.Page.GetByRole(AriaRole.Radio)).ToHaveCountAsync(0);
        await grid.PictureAsync("grid-closed");
        Assert.DoesNotContain(grid.Complaints, complaint => !complaint.Contains("409", StringComparison.Ordinal) && !complaint.Contains("ERR_FAILED", StringComparison.Ordinal));
    }

    private static async Task EditAsync(SandboxTab tab, string when)
    {
        await tab.SwitchToAsync("ana");
        var answers = await tab.Answers.CountAsync();
        await tab.SendTextAsync($"/meetup edit {await tab.Poll("Coffee").Locator("code").InnerTextAsync()} when: {when}");
        await Expect(tab.Answers).ToHaveCountAsync(answers + 1);
    }

    private static async Task<GridTab> OpenAsync(SandboxTab tab, string person, Look? look = null, bool? propose = null)
    {
        if (await tab.Poll("Coffee").CountAsync() == 0 && propose != false)
        {
            await tab.SendTextAsync($"/meetup propose \"Coffee\" when: {FourteenTimes} where: Bean Bros");
            await tab.Poll("Coffee").WaitForAsync();
        }

        if (await tab.Page.Locator("#page").GetAttributeAsync("data-me") != person)
            await tab.SwitchToAsync(person);
        var answers = await tab.Answers.CountAsync();
        await tab.PressAsync(tab.Poll("Coffee"), "Open the grid");
        await Expect(tab.Answers).ToHaveCountAsync(answers + 1);
        var link = await tab.Answer.GetByRole(AriaRole.Link, new() { Name = "Open my grid" }).GetAttributeAsync("href");
        return await GridTab.OpenAsync(tab.Page.Context.Browser!, link!, look ?? Look.Light);
    }
}
