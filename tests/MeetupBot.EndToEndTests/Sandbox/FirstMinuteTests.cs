using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>What a newcomer sees at first, and how many presses or keys lead from there to the picture of who met whom.</summary>
[Collection(SandboxCollection.Name)]
public sealed class FirstMinuteTests(SandboxFixture sandbox)
{
    private const string Title = "Coffee in Leeds";

    // Counts what the browser took from the person, and not what the test meant to do. A chord such as Shift+F6 is one key.
    private const string Counter = """
        window.presses = window.keys = 0;
        addEventListener('pointerdown', event => { if (event.isTrusted) presses++; }, true);
        addEventListener('keydown', event => { if (event.isTrusted && !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) keys++; }, true);
        """;

    [Fact]
    public async Task It_starts_alive()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");

        var now = await tab.NowAsync();
        Assert.Equal(10, now.Hour);
        Assert.InRange(now.DayOfWeek, DayOfWeek.Monday, DayOfWeek.Friday);
        await Expect(tab.Poll("Board games")).ToBeInViewportAsync();
        await Expect(tab.Poll("Board games").GetByTestId("tally")).ToContainTextAsync(["3 yes", "5 yes", "2 yes"]);
        await Expect(tab.Poll("Board games")).ToContainTextAsync("5 answered");
        var recap = tab.Messages.Filter(new() { HasText = "Walk in Roundhay Park brought" });
        await Expect(recap).ToContainTextAsync("brought people together: 6 first meetings so far. Thanks to Finn for hosting.");
        await Expect(tab.Page.Locator(".dot")).ToHaveCountAsync(0);
        await Expect(tab.Guide).ToContainTextAsync("1 of 7 Propose a meetup");
        await Expect(tab.Page.Locator(".dots .done")).ToHaveCountAsync(0);

        await tab.GoAsync("hana", "peak-general");
        await Expect(tab.Poll("Board games")).ToContainTextAsync("5 answered");
        await tab.GoAsync("ben", "dm-ben");
        await Expect(tab.Messages.Last).ToContainTextAsync("Noted: Dev, Finn, Gia and Hana.");
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("phone")]
    public async Task By_pointer_it_is_on_after_six_presses_and_the_picture_comes_after_fourteen(string name)
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups", name == "phone" ? Look.Phone : Look.Light, Counter);

        await tab.PressOfferAsync("Send it");
        await tab.TakeStepAsync("Be Ben", "ben");
        await tab.Poll(Title).GetByRole(AriaRole.Checkbox).First.ClickAsync();
        await tab.PressAsync(tab.Poll(Title), "Done");
        await tab.TakeStepAsync("Be Ana", "ana");
        await tab.PressOfferAsync("Send it");
        await Expect(tab.Meetup(Title)).ToBeInViewportAsync();
        var on = await CountAsync(tab, "presses");
        await tab.TakeStepAsync("Be Cleo", "cleo");
        await tab.PressAsync(tab.Meetup(Title), "Going");
        await tab.PressOfferAsync("Go to the reminder");
        await tab.PressOfferAsync("Skip to the day after");
        await tab.PressAsync(tab.Log, "I met everyone");
        await tab.PressOfferAsync("Send it");
        await OpenPictureAsync(tab, link => link.ClickAsync());
        var all = await CountAsync(tab, "presses");

        Note(name, $"{on} presses to \"It's on\", {all} to the picture");
        Assert.InRange(on, 1, 6);
        Assert.InRange(all, on + 1, 14);
        Assert.Equal(0, await CountAsync(tab, "keys"));
    }

    [Fact]
    public async Task By_keyboard_the_picture_comes_after_thirty_keys()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups", Look.Light, Counter);
        var keys = tab.Page.Keyboard;

        await keys.PressAsync("F6");
        await EnterOfferAsync(tab, "Send it");
        await EnterOfferAsync(tab, "Be Ben");
        await Expect(tab.Poll(Title).GetByRole(AriaRole.Checkbox).First).ToBeFocusedAsync();
        await keys.PressAsync("Space");
        await keys.PressAsync("Enter");
        await Expect(tab.Answer).ToContainTextAsync("Saved:");
        await keys.PressAsync("Shift+F6");
        await EnterOfferAsync(tab, "Be Ana");
        await Expect(tab.Composer).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(tab.Meetup(Title)).ToBeInViewportAsync();
        var on = await CountAsync(tab, "keys");
        await keys.PressAsync("F6");
        await keys.PressAsync("F6");
        await EnterOfferAsync(tab, "Be Cleo");
        await Expect(tab.Meetup(Title).GetByRole(AriaRole.Button, new() { Name = "Going", Exact = true })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going to ");
        await keys.PressAsync("Shift+F6");
        await EnterOfferAsync(tab, "Go to the reminder");
        await EnterOfferAsync(tab, "Skip to the day after");
        await Expect(tab.Log.GetByRole(AriaRole.Button, new() { Name = "I met everyone" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(tab.Log).ToContainTextAsync("Noted: ");
        await keys.PressAsync("Shift+F6");
        await EnterOfferAsync(tab, "Send it");
        await Expect(tab.Answer).ToContainTextAsync("You have met");
        await keys.PressAsync("F6");
        await OpenPictureAsync(tab, async link =>
        {
            while (!await link.EvaluateAsync<bool>("link => link === document.activeElement") && await CountAsync(tab, "keys") < 40)
                await keys.PressAsync("Tab");
            await keys.PressAsync("Enter");
        });
        var all = await CountAsync(tab, "keys");

        Note("keyboard", $"{on} keys to \"It's on\", {all} to the picture");
        Assert.InRange(all, on + 1, 30);
        Assert.Equal(0, await CountAsync(tab, "presses"));
    }

    [Fact]
    public async Task A_command_that_the_guide_filled_in_is_taken_away_where_it_does_not_belong_and_own_words_stay()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await Expect(tab.Composer).ToHaveValueAsync(new Regex("^/meetup propose "));

        await tab.SwitchToAsync("ben");
        await Expect(tab.Composer).ToHaveValueAsync("");
        await tab.Composer.FillAsync("Hello");
        await tab.SwitchToAsync("ana");

        await Expect(tab.Composer).ToHaveValueAsync("Hello");
    }

    /// <summary>The guide's button has the focus already.</summary>
    private static async Task EnterOfferAsync(SandboxTab tab, string offer)
    {
        await Expect(tab.Offer).ToHaveTextAsync(offer);
        await Expect(tab.Offer).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task OpenPictureAsync(SandboxTab tab, Func<ILocator, Task> open)
    {
        var link = tab.Answer.GetByRole(AriaRole.Link, new() { Name = "See the picture" });
        await Expect(link).ToBeVisibleAsync();
        var picture = await tab.Page.Context.RunAndWaitForPageAsync(() => open(link));
        await Expect(picture.Locator("svg[role=img]")).ToContainTextAsync("Ben");
        await picture.CloseAsync();
    }

    // What a test that passes writes is not printed, so .ci/run prints these files.
    private static void Note(string name, string figures) => File.WriteAllText(
        Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "figures")).FullName, $"{name}.txt"), $"{name}: {figures}\n");

    private static Task<int> CountAsync(SandboxTab tab, string what) => tab.Page.EvaluateAsync<int>($"window.{what}");
}
