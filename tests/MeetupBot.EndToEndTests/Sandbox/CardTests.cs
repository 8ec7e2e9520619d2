using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Cards, and the menus on them, as one reads and presses them.</summary>
[Collection(SandboxCollection.Name)]
public sealed class CardTests(SandboxFixture sandbox)
{
    private const string Menu = "Which times work for you?";

    // Counts that lie below an open menu, or outside of the log.
    private const string HiddenCounts = """
        card => {
          const [menu, log] = [card.querySelector('.pop:not([hidden])'), document.querySelector('[data-log]')].map(part => part.getBoundingClientRect());
          return [...card.querySelectorAll('.tally')].map(tally => [tally.textContent.trim(), tally.getBoundingClientRect()])
            .filter(([, box]) => (box.bottom > menu.top && box.top < menu.bottom) || box.top < log.top || box.bottom > log.bottom)
            .map(([text]) => text);
        }
        """;

    [Theory]
    [InlineData("desk")]
    [InlineData("phone")]
    public async Task While_one_ticks_times_the_counts_above_stay_readable(string name)
    {
        await using var tab = await sandbox.OpenAsync("general", name == "phone" ? Look.Phone : Look.Light);
        await tab.SendTextAsync($"/meetup propose \"Tea {name}\" when: in 8 days, in 9 days, in 10 days, in 11 days where: Bean Bros");
        var poll = tab.Poll($"Tea {name}");
        await poll.WaitForAsync();

        await poll.GetByRole(AriaRole.Button, new() { Name = Menu }).ClickAsync();

        await Expect(poll.GetByRole(AriaRole.Checkbox).First).ToBeInViewportAsync();
        await Expect(poll.GetByRole(AriaRole.Button, new() { Name = "Done" })).ToBeInViewportAsync(new() { Ratio = 1 });
        await tab.PictureAsync($"menu-below-{name}");
        Assert.Empty(await poll.EvaluateAsync<string[]>(HiddenCounts));
        await tab.Page.Keyboard.PressAsync("Escape");
    }

    [Fact]
    public async Task Of_many_times_some_are_scrolled_and_no_count_is_covered()
    {
        await using var tab = await sandbox.OpenAsync("general", Look.Phone);
        await tab.SendTextAsync($"/meetup propose \"Supper\" when: {string.Join(", ", Enumerable.Range(8, 9).Select(days => $"in {days} days"))} where: Bean Bros");
        var poll = tab.Poll("Supper");
        await poll.WaitForAsync();

        await poll.GetByRole(AriaRole.Button, new() { Name = Menu }).ClickAsync();

        await Expect(poll.GetByRole(AriaRole.Button, new() { Name = "Done" })).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await poll.EvaluateAsync<bool>("card => card.querySelector('.pop:not([hidden])').getBoundingClientRect().top >= card.querySelector('.menu-button').getBoundingClientRect().bottom"));
        await tab.Page.Keyboard.PressAsync("Escape");
    }

    [Fact]
    public async Task A_line_about_people_without_faces_begins_where_the_buttons_below_it_do()
    {
        await using var tab = await sandbox.OpenAsync("meetups");
        var recap = tab.Messages.Filter(new() { HasText = "Walk in Roundhay Park brought" });

        Assert.Equal(0, await recap.Locator(".face-row").CountAsync());
        Assert.InRange(
            await recap.EvaluateAsync<double>("card => Math.abs(card.querySelector('.people-line > span').getBoundingClientRect().left - card.querySelector('.button').getBoundingClientRect().left)"),
            0,
            1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Show_me_leads_into_the_menu_that_is_open_already_and_keeps_what_was_ticked(bool byKeyboard)
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await tab.PressOfferAsync("Send it");
        await tab.TakeStepAsync("Be Ben", "ben");
        var boxes = tab.Poll("Coffee in Leeds").GetByRole(AriaRole.Checkbox);
        await boxes.First.CheckAsync();

        await Expect(tab.Offer).ToHaveTextAsync("Show me");
        if (byKeyboard)
            await tab.Page.Keyboard.PressAsync("Shift+F6");
        var shown = tab.Page.WaitForResponseAsync("**/?as=ben*");
        if (byKeyboard)
            await tab.Page.Keyboard.PressAsync("Enter");
        else
            await tab.Offer.ClickAsync();
        await shown;

        await Expect(boxes.First).ToBeFocusedAsync();
        await Expect(boxes.First).ToBeCheckedAsync();
        await Expect(tab.Answers).ToHaveCountAsync(0);
        await tab.PressAsync(tab.Poll("Coffee in Leeds"), "Done");
        await Expect(tab.Answer).ToContainTextAsync("Saved:");
    }

    [Fact]
    public async Task At_the_meetup_only_I_am_here_stands_out()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await tab.SendTextAsync("/meetup propose \"Climbing\" when: today 11am where: The Wall");
        await tab.SwitchToAsync("ben");
        var filled = tab.Meetup("Climbing").Locator(".button.primary");
        await Expect(filled).ToHaveTextAsync(["Going"]);
        // Everybody reads this card, so it is nobody's answer.
        Assert.True(await filled.EvaluateAsync<bool>("button => getComputedStyle(button).backgroundColor === getComputedStyle(button.closest('.card')).backgroundColor"));
        await tab.PressAsync(tab.Meetup("Climbing"), "Going");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going");

        await tab.MoveAsync("+1 h");

        await Expect(filled).ToHaveTextAsync(["I'm here"]);
        await Expect(tab.Meetup("Climbing").GetByRole(AriaRole.Button, new() { Name = "Going", Exact = true })).ToBeVisibleAsync();
    }
}
