using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Community.Home;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Community.Home;

public sealed class HomeTests : BotTests
{
    [Fact]
    public async Task An_opened_page_shows_what_is_coming_up_and_own_settings()
    {
        var poll = await Poll();
        await Open(Ben);
        var page = Page(Ben);
        Assert.Contains("Coffee", page, StringComparison.Ordinal);
        Assert.Contains("you have not answered yet", page, StringComparison.Ordinal);
        Assert.Contains("Time zone: Europe/London", page, StringComparison.Ordinal);
        Assert.Equal(["Answer", "Propose a meetup", "Change"], CardText.Buttons(Bot.Platform.Homes[Ben.User]).Select(button => button.Label));
        Assert.NotNull(poll);
    }

    [Fact]
    public async Task Who_has_met_nobody_reads_what_connections_are_and_how_the_first_comes()
    {
        await Open(Ben);

        Assert.Contains(
            "Your connections\nA connection is somebody you have met in person. It counts once you both say so, and shows whom you could meet next, and through whom.\n"
            + "Your first one comes by itself: go to a meetup, and the day after I'll ask who you met. Somebody you know already: /meetup met @name.\n",
            Page(Ben), StringComparison.Ordinal);
        await Bot.Command(Ben, "met", ("member", Ana.User.Id));
        Assert.DoesNotContain("A connection is", Page(Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_who_has_not_opened_it_gets_a_page()
    {
        await Poll();
        await Open(Ben);
        Assert.Equal([Ben.User], Bot.Platform.Homes.Keys);
    }

    [Fact]
    public async Task A_vote_an_answer_and_a_setting_show_on_the_page_and_so_does_what_others_do()
    {
        var poll = await Poll();
        await Open(Ben);
        await Bot.Choose(Ben, poll, "Which times work for you?", "1");
        Assert.Contains("you have answered", Page(Ben), StringComparison.Ordinal);
        await Bot.Command(Ben, "me set", ("area", "Headingley"));
        Assert.Contains("Area: Headingley", Page(Ben), StringComparison.Ordinal);
        await Bot.Command(Ana, "propose", ("title", "Tea"), ("when", "Sun 2pm"));
        Assert.Contains("Tea", Page(Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_the_page_acts_and_the_page_follows()
    {
        await Bot.Command(Ana, "propose", ("title", "Tea"), ("when", "Sun 2pm"));
        await Open(Ben);
        var page = new Shown(Bot.Platform.Homes[Ben.User]);
        await Bot.Press(Ben, page, "Going");
        Assert.Contains("you are going", Page(Ben), StringComparison.Ordinal);
        Assert.Equal(["Maybe", "Can't make it", "More details", "Propose a meetup", "Change"], CardText.Buttons(Bot.Platform.Homes[Ben.User]).Select(button => button.Label));
    }

    [Fact]
    public async Task An_empty_calendar_says_so_and_who_is_forgotten_is_known_no_more()
    {
        await Open(Ben);
        Assert.Contains("Nothing is planned yet.", Page(Ben), StringComparison.Ordinal);
        var ask = await Bot.Command(Ben, "me forget");
        await Bot.Press(Ben, ask, "Forget me");
        Assert.Contains("I don't know anything about you yet.", Page(Ben), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_half_a_day_nobody_is_taken_to_look_any_more()
    {
        await Open(Ben);
        await Bot.Advance(Duration.FromHours(13));
        await Bot.Command(Ana, "propose", ("title", "Tea"), ("when", "Sun 2pm"));
        Assert.DoesNotContain("Tea", Page(Ben), StringComparison.Ordinal);
        await Open(Ben);
        Assert.Contains("Tea", Page(Ben), StringComparison.Ordinal);
    }

    [Fact]
    public void However_many_look_only_the_last_hundred_are_kept_current()
    {
        var viewers = new HomeViewerService();
        var start = BotHarness.At(1, 9);
        for (var number = 0; number < 3_000; number++)
            viewers.Remember(new UserRef("test", $"u{number}"), new CommunityId(1), start + Duration.FromSeconds(number));
        var now = start + Duration.FromSeconds(3_000);
        var kept = viewers.FindViewers(new CommunityId(1), now);
        Assert.Equal(100, kept.Count);
        Assert.Equal("u2999", kept[0].Id);
        Assert.Null(viewers.CommunityOf(new UserRef("test", "u0"), now));
        Assert.Empty(viewers.FindViewers(new CommunityId(2), now));
    }

    private Task Open(Someone person) => Bot.Happens(new ChatEvent.HomeOpened(BotHarness.Leeds, person.Person));

    private string Page(Someone person) => CardText.Render(Bot.Platform.Homes[person.User]);
}
