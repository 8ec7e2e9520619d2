using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>From a typed time to the card, the calendar and the guest. A test that moves the clock has its own bot.</summary>
[Collection(SandboxCollection.Name)]
public sealed class PlanningTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task A_time_that_can_mean_two_is_asked_and_the_pressed_one_is_announced()
    {
        await using var tab = await sandbox.OpenAsync("general");
        var day = await tab.DateAsync(3);
        var asked = tab.Answer.GetByTestId("card");
        await tab.SendTextAsync($"/meetup propose Padel when: {Weekday(day)} at 7 where: The Hive");

        await Expect(asked).ToContainTextAsync($"“{Weekday(day)} at 7” can mean two things.");
        await Expect(asked.GetByRole(AriaRole.Button)).ToContainTextAsync([$"{SandboxTab.Day(day)} 07:00", $"{SandboxTab.Day(day)} 19:00", "Change"]);
        await Expect(tab.Meetup("Padel")).ToHaveCountAsync(0);
        await asked.GetByRole(AriaRole.Button, new() { Name = $"{SandboxTab.Day(day)} 19:00" }).ClickAsync();

        await Expect(tab.Meetup("Padel")).ToContainTextAsync($"{await tab.ShownAsync(day)} 19:00–21:00 (in 3 days) · The Hive");
        await Expect(tab.Answer).ToContainTextAsync("It's on: Padel");
    }

    [Fact]
    public async Task A_meetup_moved_by_a_bare_time_of_day_is_confirmed_and_then_told_to_its_guest()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        var day = await tab.DateAsync(4);
        var shown = await tab.ShownAsync(day);
        await tab.SendTextAsync($"/meetup propose \"River walk\" when: {Iso(day)} 11am where: Leeds Dock");
        var id = await tab.Meetup("River walk").Locator("code").InnerTextAsync();
        await tab.SwitchToAsync("ben");
        await tab.PressAsync(tab.Meetup("River walk"), "Going");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going to ");
        await Expect(tab.Meetup("River walk").GetByTestId("faces").Locator("img")).ToHaveCountAsync(2);

        await tab.SwitchToAsync("ana");
        await tab.SendTextAsync($"/meetup edit {id} when: 3pm");
        await Expect(tab.Answer).ToContainTextAsync($"River walk: {shown} 11:00–13:00 → 15:00–17:00. Tell 1 person?");
        await Expect(tab.Meetup("River walk")).ToContainTextAsync($"{shown} 11:00–13:00");
        await tab.PressAsync(tab.Answer, "Move it and tell them");

        await Expect(tab.Answer).ToContainTextAsync("They'll be told in 10 minutes, as it stands then.");
        await Expect(tab.Meetup("River walk")).ToContainTextAsync($"{shown} 15:00–17:00");
        await Expect(tab.Page.GetByTestId("unread-ben")).ToHaveCountAsync(0);
        await tab.MoveAsync("next");
        await Expect(tab.Page.GetByTestId("unread-ben")).ToBeVisibleAsync();
        await tab.GoAsync("ben", "dm-ben");
        await Expect(tab.Messages.Last).ToContainTextAsync($"River walk moved: {shown} 11:00–13:00 → 15:00–17:00 (");
        await Expect(tab.Messages.Last).ToContainTextAsync("Your answer stays going.");
    }

    [Fact]
    public async Task A_poll_for_tonight_closes_before_its_times_and_is_decided()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");
        var today = await tab.ShownAsync(await tab.DateAsync(0));
        await tab.SendTextAsync("/meetup propose \"Pub quiz\" when: tonight 7pm, tonight 9pm where: The Hive");

        await Expect(tab.Poll("Pub quiz").GetByTestId("tally").Locator(".label")).ToHaveTextAsync([$"{today} 19:00", $"{today} 21:00"]);
        await Expect(tab.Poll("Pub quiz")).ToContainTextAsync(new Regex($"answers until {today} 1[0-8]:[0-9]{{2}} "));
        var id = await tab.Poll("Pub quiz").Locator("code").InnerTextAsync();
        await tab.SwitchToAsync("ben");
        await tab.VoteAsync("Pub quiz", 2);
        await tab.SwitchToAsync("ana");
        await tab.SendTextAsync($"/meetup decide {id}");

        await Expect(tab.Meetup("Pub quiz")).ToContainTextAsync($"{today} 21:00–23:00");
        await Expect(tab.Meetup("Pub quiz")).ToContainTextAsync("Ana, Ben");
        await Expect(tab.Page.GetByTestId("unread-ben")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("{0} duration: 3 days")]
    [InlineData("{0} - {1} as one")]
    public async Task Three_days_are_one_meetup_on_the_card_in_the_file_and_among_the_events(string when)
    {
        await using var tab = await sandbox.OpenAsync("general");
        var (first, last) = (await tab.DateAsync(4), await tab.DateAsync(6));
        var title = $"Camp {when.Length}";
        await tab.SendTextAsync($"/meetup propose \"{title}\" when: {string.Format(CultureInfo.InvariantCulture, when, Iso(first), Iso(last))} where: Lake");

        var days = (first.Month == last.Month ? $"{Weekday(first)} {first.Day}" : SandboxTab.Day(first)) + " – " + SandboxTab.Day(last);
        await Expect(tab.Meetup(title)).ToContainTextAsync($"{days} (in 4 days) · Lake");
        var file = tab.Meetup(title).GetByRole(AriaRole.Link, new() { Name = ".ics" });
        var response = await tab.Page.APIRequest.GetAsync((await file.GetAttributeAsync("href"))!);
        Assert.StartsWith("text/calendar", response.Headers["content-type"], StringComparison.Ordinal);
        var lines = (await response.TextAsync()).Split("\r\n");
        Assert.Contains($"DTSTART;VALUE=DATE:{first:yyyyMMdd}", lines);
        Assert.Contains($"DTEND;VALUE=DATE:{last.AddDays(1):yyyyMMdd}", lines);

        var happens = tab.Page.GetByTestId("events").GetByRole(AriaRole.Listitem).Filter(new() { HasText = title }).GetByRole(AriaRole.Time);
        await Expect(happens).ToHaveTextAsync($"{days}, whole days");
    }

    [Fact]
    public async Task Somebody_s_clock_follows_the_zone_that_they_set()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "dev", "meetups");
        await Expect(tab.Page.GetByTestId("clock")).ToContainTextAsync("Dev's clock, London");

        await tab.SendTextAsync("/meetup me set zone: New York");

        await Expect(tab.Page.GetByTestId("clock")).ToContainTextAsync("Dev's clock, New York");
        await Expect(tab.Page.GetByTestId("person-dev")).ToContainTextAsync("New York");
        await tab.SwitchToAsync("ben");
        await Expect(tab.Page.GetByTestId("clock")).ToContainTextAsync("Ben's clock, London");
    }

    private static string Weekday(DateOnly day) => day.ToString("ddd", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
