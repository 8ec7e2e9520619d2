using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>With the colours of the reader's system, which take a page's own fills away.</summary>
[Collection(SandboxCollection.Name)]
public sealed class ForcedColoursTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task Finished_steps_news_and_who_one_is_are_still_told_apart()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await tab.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await tab.PressOfferAsync("Send it");
        await tab.Poll("Coffee in Leeds").WaitForAsync();
        await Expect(tab.Page.Locator(".dots .done")).ToHaveCountAsync(1);
        await tab.PictureAsync("forced-colours");

        // A mark that its own borders fill needs no background.
        Assert.Equal(10, await BorderAsync(tab, ".dots .done"));
        Assert.InRange(await BorderAsync(tab, ".dots .later"), 1, 4);
        Assert.True(await tab.Page.Locator(".people a[aria-current]").EvaluateAsync<bool>("link => parseFloat(getComputedStyle(link).borderInlineStartWidth) >= 4"));
        Assert.InRange(await BorderAsync(tab, "#offer"), 2, 10);
        await tab.SendTextAsync("/meetup propose \"Tea\" when: in 2 days where: Bean Bros");
        await tab.Meetup("Tea").WaitForAsync();
        await tab.SwitchToAsync("ben");
        await tab.PressAsync(tab.Meetup("Tea"), "Going");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going");
        await tab.SwitchToAsync("ana");
        await tab.MoveAsync("+1 day");
        await Expect(tab.Page.GetByTestId("unread-ben")).ToBeVisibleAsync();
        Assert.Equal(10, await BorderAsync(tab, "#people .dot"));
    }

    /// <summary>The borders above and below, together, in pixels.</summary>
    private static Task<double> BorderAsync(SandboxTab tab, string part) => tab.Page.Locator(part).First.EvaluateAsync<double>(
        "part => { const style = getComputedStyle(part); return parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth); }");
}
