using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Links to a card: one stays who one is, in the same tab, and finds the card in view and marked.</summary>
[Collection(SandboxCollection.Name)]
public sealed class MessageLinkTests(SandboxFixture sandbox)
{
    private const string Title = "Coffee in Leeds";

    // So low that the log has to scroll.
    private static readonly Look Low = new(1280, 560, ColorScheme.Light);

    [Fact]
    public async Task The_line_that_is_left_of_a_poll_and_the_event_lead_to_the_card()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        await tab.PressOfferAsync("Send it");
        await tab.TakeStepAsync("Be Ben", "ben");
        await tab.Poll(Title).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await tab.PressAsync(tab.Poll(Title), "Done");
        await tab.TakeStepAsync("Be Ana", "ana");
        await tab.PressOfferAsync("Send it");
        await tab.Meetup(Title).WaitForAsync();
        await tab.SwitchToAsync("ben");
        await ChatAsync(tab);

        var link = tab.Messages.Filter(new() { HasText = "Closed; it is" }).GetByRole(AriaRole.Link, new() { Name = "Details and answers" });
        await link.ClickAsync();
        await FoundAsync(tab, "ben");

        await tab.SwitchToAsync("gia");
        await tab.Page.GetByTestId("channel-general").ClickAsync();
        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-place", "general");
        await tab.Page.GetByTestId("events").GetByRole(AriaRole.Link, new() { Name = "the card" }).ClickAsync();
        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-place", "meetups");
        await FoundAsync(tab, "gia");
        Assert.Single(tab.Page.Context.Pages);

        var address = await tab.Page.GetByTestId("events").GetByRole(AriaRole.Link, new() { Name = "the card" }).GetAttributeAsync("href");
        await tab.Page.GotoAsync(address!);
        await FoundAsync(tab, "gia");
    }

    [Fact]
    public async Task In_reply_to_leads_to_the_card_and_what_arrives_then_does_not_take_it_away()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups", Low);
        await tab.SendTextAsync($"/meetup propose \"{Title}\" when: in 2 days where: Bean Bros");
        await tab.Meetup(Title).WaitForAsync();
        await ChatAsync(tab);
        await tab.MoveAsync("+1 day");
        var reply = tab.Messages.Filter(new() { Has = tab.Page.GetByTestId("reply-to") }).Last;
        await reply.WaitForAsync();
        await using var other = await sandbox.OpenAsync(bot, "finn", "meetups");

        await tab.Page.GetByTestId("reply-to").Last.GetByRole(AriaRole.Link).ClickAsync();
        await FoundAsync(tab, "ana");
        await other.SendTextAsync("See you there");
        await Expect(tab.Messages.Last).ToContainTextAsync("See you there");

        await Expect(tab.Meetup(Title)).ToBeInViewportAsync(new() { Ratio = 0.5f });
        await Expect(tab.Log.Locator("[data-fx=sought]")).ToHaveCountAsync(0);
        await Expect(tab.Meetup(Title)).ToBeInViewportAsync(new() { Ratio = 0.5f });
    }

    /// <summary>More than the log shows at once.</summary>
    private static async Task ChatAsync(SandboxTab tab)
    {
        for (var line = 1; line <= 12; line++)
        {
            await tab.SendTextAsync($"Line {line}");
            await Expect(tab.Messages.Last).ToContainTextAsync($"Line {line}");
        }
    }

    private static async Task FoundAsync(SandboxTab tab, string person)
    {
        await Expect(tab.Log.Locator("[data-fx=sought]")).ToContainTextAsync($"It's on: {Title}");
        await Expect(tab.Meetup(Title)).ToBeInViewportAsync(new() { Ratio = 0.5f });
        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-me", person);
    }
}
