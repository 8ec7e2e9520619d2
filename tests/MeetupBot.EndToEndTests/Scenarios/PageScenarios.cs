using System.Net;
using System.Text.RegularExpressions;

namespace MeetupBot.EndToEndTests.Scenarios;

/// <summary>From a card to a page, and what is done there back on the card.</summary>
public sealed partial class PageScenarios(PublicBots bots) : SharedScenarios<PublicBots>(bots)
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task What_is_painted_on_the_grid_shows_on_the_card_and_in_the_menu(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        var answer = await here.PressAsync(here.Ben, poll.Card, "Open the grid");
        Assert.True(answer.IsPrivate);
        using var browser = await Browser.OpenAsync(here.Bot);
        var link = answer.LinkOf("Open my grid");
        var page = await browser.GetAsync(link);
        Assert.Contains("Coffee", page, StringComparison.Ordinal);
        Assert.Equal([1, 1, 1], TalliesIn(page));
        var saved = await browser.PaintAsync(link, page, """{"0":"y","2":"m"}""");

        Assert.Matches("\"id\":0,\"own\":\"y\",\"yes\":2,\"maybe\":0.*\"id\":2,\"own\":\"m\",\"yes\":1,\"maybe\":1", saved);
        await here.ShowsAsync(poll.Card, "2 answered");
        await here.ShowsAsync(poll.Card, "1 yes, 1 if need be");
        Assert.Contains(" 2 yes", poll.Card.Text.Split('\n')[3], StringComparison.Ordinal);
        // The menu of the card says the same, and goes on from there.
        var own = await here.VoteAsync(here.Ben, poll.Card, 1, 2);
        Assert.Equal([false, false, true], own.Menu(Words.IfNeedBeMenu).Options.Select(option => option.IsChosen));
        Assert.Equal([2, 2, 1], TalliesIn(await browser.GetAsync(own.LinkOf("Open my grid"))));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_meetup_is_in_the_calendar_that_was_added_and_says_so_when_it_is_cancelled(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("where", "Bean Bros"));
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);

        var answer = await here.PressAsync(here.Ben, meetup.Card, "Add to calendar");
        Assert.True(answer.IsPrivate);
        using var browser = await Browser.OpenAsync(here.Bot);
        var link = answer.LinkOf("Choose your calendar");
        var page = await browser.GetAsync(link);
        Assert.Contains("calendar.google.com", page, StringComparison.Ordinal);
        var made = await browser.SubmitAsync(link, page, ("kind", "Mine"), ("act", "another"));
        var address = new Uri(Address().Match(WebUtility.HtmlDecode(made)).Value);

        var before = Unfold(await browser.GetAsync(address));
        Assert.Contains("\r\nSUMMARY:Coffee\r\n", before, StringComparison.Ordinal);
        Assert.Contains("\r\nLOCATION:Bean Bros\r\n", before, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CONFIRMED\r\n", before, StringComparison.Ordinal);
        Assert.Equal(UidIn(await here.EventuallyAsync(() => here.CalendarFile(meetup.Card), "the calendar file")), UidIn(before));

        await here.CancelAsync(here.Ana, meetup.Id, "rain");

        var after = Unfold(await browser.GetAsync(address));
        Assert.Contains("\r\nSUMMARY:Cancelled: Coffee\r\n", after, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", after, StringComparison.Ordinal);
        Assert.Equal(UidIn(before), UidIn(after));
        Assert.DoesNotContain(address.AbsolutePath, here.Bot.Process.Log, StringComparison.Ordinal);
    }

    /// <summary>How many said yes to each time.</summary>
    private static IEnumerable<int> TalliesIn(string page) => Cells().Matches(page).Select(cell => int.Parse(cell.Groups[1].Value, null));

    private static string UidIn(string calendar) => Uid().Match(Unfold(calendar)).Groups[1].Value;

    private static string Unfold(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"https://meet\.example/c/[A-Za-z0-9_-]{27}\.ics")]
    private static partial Regex Address();

    [GeneratedRegex("BEGIN:VEVENT\r\nUID:([^\r]+)")]
    private static partial Regex Uid();

    [GeneratedRegex("data-id=[^>]*aria-label=\"[^\"]*?([0-9]+) yes[\",]")]
    private static partial Regex Cells();
}
