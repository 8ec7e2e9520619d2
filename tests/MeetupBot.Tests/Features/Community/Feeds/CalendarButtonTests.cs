using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Feeds;

/// <summary>The ways from a card to one's own calendar.</summary>
public sealed class CalendarButtonTests : BotTests
{
    private protected override BotHarness Create() => new() { PublicUrl = new Uri("https://bot.example/") };

    [Fact]
    public async Task Add_to_calendar_leads_each_to_their_own_page()
    {
        await Meetup();

        var ben = await Bot.Press(Ben, Bot.Channel, "Add to calendar");
        var cleo = await Bot.Press(Cleo, Bot.Channel, "Add to calendar");

        Assert.Equal("Add Coffee to Apple, Google or Outlook, as a file, or with all your meetups. The page is yours alone.", ben.Text.Split('\n')[0]);
        Assert.Contains("/p/calendar/", Link(ben, "Choose your calendar"), StringComparison.Ordinal);
        Assert.NotEqual(Link(ben, "Choose your calendar"), Link(cleo, "Choose your calendar"));
    }

    [Fact]
    public async Task Without_pages_the_answer_has_the_links()
    {
        Bot.PublicUrl = null;
        await Meetup();

        var answer = await Bot.Press(Ben, Bot.Channel, "Add to calendar");

        Assert.StartsWith("https://calendar.google.com/calendar/render?action=TEMPLATE", Link(answer, "Google"), StringComparison.Ordinal);
        Assert.StartsWith("https://outlook.live.com/", Link(answer, "Outlook (personal)"), StringComparison.Ordinal);
        Assert.StartsWith("https://outlook.office.com/", Link(answer, "Outlook (work)"), StringComparison.Ordinal);
        Assert.DoesNotContain("My calendar", (await Bot.Command(Ben, "me show")).Shown.ButtonLabels);
        Assert.DoesNotContain("Public calendar", (await Bot.Command(Olga, "settings")).Shown.ButtonLabels);
    }

    [Fact]
    public async Task A_cancelled_meetup_is_not_added()
    {
        var card = await Meetup();
        await Bot.Cancel(Ana, IdOn(card));

        Assert.Equal("Coffee is over or cancelled, so there is nothing to add.", (await Bot.Press(Ben, card, "Add to calendar")).Text);
    }

    [Fact]
    public async Task My_calendar_is_a_button_of_me_show()
    {
        var answer = await Bot.Press(Ben, await Bot.Command(Ben, "me show"), "My calendar");

        Assert.Contains("/p/calendar/", Link(answer, "Open my calendar page"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizers_alone_switch_the_public_calendar_on_and_off()
    {
        var settings = await Bot.Command(Olga, "settings");
        Assert.Contains("Public calendar: off", settings.Text, StringComparison.Ordinal);
        var asked = await Bot.Press(Olga, settings, "Public calendar");
        Assert.True((await Bot.Act(Ben, asked.Shown, asked.Shown.Button("Switch it on").Action)).IsRefusal);

        var on = await Bot.Press(Olga, asked, "Switch it on");
        Assert.Matches("https://bot.example/c/[A-Za-z0-9_-]{27}.ics", on.Text);
        Assert.Contains("Public calendar: on: anybody with its address can read it", (await Bot.Command(Olga, "settings")).Text, StringComparison.Ordinal);

        var off = await Bot.Press(Olga, on, "Switch it off");
        Assert.Contains("It is off. Calendars that have it become empty.", off.Text, StringComparison.Ordinal);
        Assert.Contains("Public calendar: off", (await Bot.Command(Olga, "settings")).Text, StringComparison.Ordinal);
    }

    private static string Link(Answer answer, string label) => answer.Shown.Button(label).Link!.AbsoluteUri;
}
