using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Meetups that come back, made and lived through by the page's own controls.</summary>
[Collection(SandboxCollection.Name)]
public sealed partial class SeriesTests(SandboxFixture sandbox)
{
    private const string Title = "Coffee in Leeds";
    private const string Club = "Run club";

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

    /// <summary>From ten on some weekday: of thirteen Thursdays one is skipped and two fall into a pause.</summary>
    [Fact]
    public async Task Weeks_later_there_are_ten_cards_and_none_for_what_was_skipped_or_paused()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        // Until then the page's clock is still in the week before.
        await Expect(tab.Poll("Board games")).ToBeVisibleAsync();
        var today = await tab.DateAsync(0);
        var first = today.AddDays((DayOfWeek.Thursday - today.DayOfWeek + 7) % 7);
        var dates = Enumerable.Range(0, 13).Select(week => first.AddDays(7 * week)).ToList();
        await tab.SendTextAsync($"/meetup series create \"{Club}\" when: every Thursday 19:00, except {Typed(dates[3])} where: Park gate");
        await tab.PressAsync(tab.Answer, "Start");
        await Expect(tab.Meetup(Club)).ToContainTextAsync($"{await tab.ShownAsync(first)} 19:00–21:00");

        var reminded = new List<TimeOnly>();
        await ForwardAsync(tab, 1, reminded);
        await tab.SendTextAsync("/meetup series list");
        var struck = tab.Answer.Locator("s");
        await Expect(struck).ToHaveTextAsync(await tab.ShownAsync(dates[3]));
        await Expect(tab.Answer.Locator("s + .unseen")).ToHaveTextAsync("(skipped)");
        await tab.GalleryAsync("series-list");
        await ForwardAsync(tab, 4, reminded);
        var answers = await tab.Answers.CountAsync();
        await tab.SendTextAsync("/meetup series list");
        // Until it is there, the last answer is the list of four weeks ago.
        await Expect(tab.Answers).ToHaveCountAsync(answers + 1);
        await tab.PressAsync(tab.Answer, "Pause");
        await tab.Form.GetByLabel("Back from, or which days").FillAsync(Typed(dates[8]));
        await tab.PressAsync(tab.Form, "Pause");
        await Expect(tab.Answer).ToContainTextAsync("Paused: ");
        await ForwardAsync(tab, 7, reminded);

        var cards = await tab.Messages.Filter(new() { HasText = Club }).AllInnerTextsAsync();
        var shown = cards.Where(text => text.Contains("It's on: " + Club, StringComparison.Ordinal) || text.Contains("was going", StringComparison.Ordinal))
            .Select(text => DateOn().Match(text).Value).ToList();
        var kept = dates.Where((_, week) => week is not (3 or 6 or 7)).Select(date => $"{date.Day} {date.ToString("MMM", CultureInfo.InvariantCulture)}").ToList();
        Assert.Equal(10, kept.Count);
        Assert.Equal(kept, shown);
        await Expect(tab.Messages.Filter(new() { HasText = $"No {Club} on {SandboxTab.Day(dates[3])}" })).ToHaveCountAsync(1);
        // A day and two hours before each, on the clock of Leeds, whatever its changes.
        Assert.Equal([new TimeOnly(17, 0), new TimeOnly(19, 0)], reminded.Distinct().Order());
        Assert.InRange(reminded.Count(time => time.Hour == 19), 8, 10);
    }

    private static async Task ForwardAsync(SandboxTab tab, int weeks, List<TimeOnly> reminded)
    {
        for (var week = 0; week < weeks; week++)
        {
            var before = await tab.NowAsync();
            await tab.MoveAsync("+1 week");
            // The clock runs on meanwhile.
            Assert.InRange(await tab.NowAsync() - before, TimeSpan.FromDays(7), TimeSpan.FromDays(7.05));
            var done = tab.Page.GetByTestId("just-done").GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"The reminder of {Club} went out" });
            foreach (var time in await done.GetByRole(AriaRole.Time).AllAsync())
                reminded.Add(TimeOnly.FromDateTime(SandboxTab.InLondon((await time.GetAttributeAsync("datetime"))!).DateTime));
        }
    }

    private static string Typed(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=Thu )\d+ \w{3}")]
    private static partial Regex DateOn();
}
