using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>
/// Goes the way that README shows, and takes its pictures on it: <c>.github/take-pictures</c> makes README's files of them. So they show what
/// the sandbox shows.
/// </summary>
[Collection(SandboxCollection.Name)]
public sealed class ReadmePictureTests(SandboxFixture sandbox)
{
    private const string Title = "Coffee in Leeds";

    private int _frame;

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_way_that_readme_shows_leads_from_a_proposal_to_the_picture(string scheme)
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups", scheme == "dark" ? Look.Dark : Look.Light);

        await FrameAsync(tab, scheme);
        await tab.PressOfferAsync("Send it");
        await Expect(tab.Poll(Title)).ToBeInViewportAsync();
        await FrameAsync(tab, scheme);
        await tab.TakeStepAsync("Be Ben", "ben");
        await tab.Poll(Title).GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await FrameAsync(tab, scheme);
        await tab.PressAsync(tab.Poll(Title), "Done");
        await Expect(tab.Answer).ToContainTextAsync("Saved:");
        await FrameAsync(tab, scheme);
        await tab.TakeStepAsync("Be Ana", "ana");
        await tab.PressOfferAsync("Send it");
        await Expect(tab.Meetup(Title)).ToBeInViewportAsync();
        await FrameAsync(tab, scheme);
        await tab.TakeStepAsync("Be Cleo", "cleo");
        await tab.PressAsync(tab.Meetup(Title), "Going");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going to ");
        await Expect(tab.Meetup(Title)).ToContainTextAsync("Cleo");
        await tab.PictureAsync($"readme-sandbox-{scheme}");
        await FrameAsync(tab, scheme);
        await tab.TakeStepAsync("Go to the reminder", "cleo");
        await Expect(tab.Messages.Last).ToContainTextAsync(Title);
        await FrameAsync(tab, scheme);
        await tab.TakeStepAsync("Skip to the day after", "cleo");
        await Expect(tab.Log.GetByRole(AriaRole.Button, new() { Name = "I met everyone" })).ToBeVisibleAsync();
        await FrameAsync(tab, scheme);
        await tab.PressAsync(tab.Log, "I met everyone");
        await Expect(tab.Log).ToContainTextAsync("Noted: ");
        await FrameAsync(tab, scheme);
        await tab.PressOfferAsync("Send it");
        await Expect(tab.Answer).ToContainTextAsync("You have met");
        await FrameAsync(tab, scheme);
        await tab.Page.GotoAsync((await tab.Answer.GetByRole(AriaRole.Link, new() { Name = "See the picture" }).GetAttributeAsync("href"))!);
        await Expect(tab.Page.Locator("svg[role=img]")).ToContainTextAsync("Ben");
        await tab.PictureAsync($"readme-connections-{scheme}");
        await FrameAsync(tab, scheme);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_recap_leads_to_the_picture_of_the_walk(string scheme)
    {
        await using var tab = await sandbox.OpenAsync("meetups", scheme == "dark" ? Look.Dark : Look.Light);
        await tab.GoAsync("gia", "meetups");
        await tab.PressAsync(tab.Messages.Filter(new() { HasText = "Walk in Roundhay Park brought" }), "See the picture");
        var link = tab.Answer.GetByRole(AriaRole.Link, new() { Name = "See the picture" });
        await tab.Page.GotoAsync((await link.GetAttributeAsync("href"))!);

        await Expect(tab.Page.Locator("svg[role=img] .face")).ToHaveCountAsync(5);
        await Expect(tab.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Gia (you)" })).ToContainTextAsync("Dev");
        await tab.PictureAsync($"readme-recap-{scheme}");
    }

    /// <summary>A picture of the film.</summary>
    private Task FrameAsync(SandboxTab tab, string scheme) =>
        tab.PictureAsync(string.Create(CultureInfo.InvariantCulture, $"film-{scheme}-{++_frame:00}"));
}
