using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Meetups that come back, made by the page's own controls.</summary>
[Collection(SandboxCollection.Name)]
public sealed class SeriesTests(SandboxFixture sandbox)
{
    private const string Title = "Coffee in Leeds";

    [Fact]
    public async Task The_guide_ends_with_a_series_that_one_key_and_one_press_start()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await tab.PressOfferAsync("Send it");
        await tab.TakeStepAsync("Be Ben", "ben");
        await tab.Poll(Title).GetByRole(AriaRole.Checkbox).First.ClickAsync();
        await tab.PressAsync(tab.Poll(Title), "Done");
        await tab.TakeStepAsync("Be Ana", "ana");
        await tab.PressOfferAsync("Send it");
        await tab.TakeStepAsync("Be Cleo", "cleo");
        await tab.PressAsync(tab.Meetup(Title), "Going");
        await tab.PressOfferAsync("Go to the reminder");
        await tab.PressOfferAsync("Skip to the day after");
        await tab.PressAsync(tab.Log, "I met everyone");
        await tab.PressOfferAsync("Send it");
        await Expect(tab.Guide).ToContainTextAsync("That was a whole meetup");

        await tab.Guide.GetByRole(AriaRole.Link, new() { Name = "make it a series" }).ClickAsync();
        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-me", "ana");
        await Expect(tab.Composer).ToHaveValueAsync(new Regex("^/meetup series create "));
        await tab.Composer.PressAsync("Enter");
        await Expect(tab.Answer).ToContainTextAsync("Every Saturday 10:00 (London time): Sat ");
        await tab.PressAsync(tab.Answer, "Start");

        await Expect(tab.Answer).ToContainTextAsync($"Started: {Title} · Every Saturday 10:00");
    }
}
