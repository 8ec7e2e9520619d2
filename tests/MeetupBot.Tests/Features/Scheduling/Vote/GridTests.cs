using System.Text.RegularExpressions;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Pages;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Vote;

/// <summary>The way from a poll's card to its grid, and back.</summary>
public sealed partial class GridTests : BotTests
{
    private static readonly Uri Address = new("https://meet.example/");

    private protected override BotHarness Create() => new() { PublicUrl = Address };

    [Fact]
    public async Task The_card_has_a_button_whose_private_answer_is_the_members_own_link()
    {
        var id = IdOn(await Poll());

        var answer = await Bot.Press(Ben, Bot.Channel, "Open the grid");

        Assert.Equal($"Paint when you can come to Coffee. The page is yours alone. It and the menu here are one answer.\n[Open my grid]\n{id}", answer.Text);
        var (expires, _, subject) = LinkOn(answer.Shown);
        // The poll closes on Thursday at nine, and its result stays for a week.
        Assert.Equal((At(10, 9), id), (expires, subject));
        Assert.NotEqual(LinkOn(answer.Shown).Member, LinkOn((await Bot.Press(Cleo, Bot.Channel, "Open the grid")).Shown).Member);
    }

    [Fact]
    public async Task The_answer_to_a_vote_carries_the_link_itself()
    {
        var id = IdOn(await Poll());

        var saved = await Vote(Ben, "1");

        Assert.Equal((At(10, 9), id), (LinkOn(saved.Shown).Expires, LinkOn(saved.Shown).Subject));
    }

    [Fact]
    public async Task A_link_to_a_poll_that_closes_much_later_is_good_for_a_week()
    {
        await Poll("in 20 days, in 21 days", ("closes", "in 15 days"));

        Assert.Equal(Bot.Now + Duration.FromDays(7), LinkOn((await Bot.Press(Ben, Bot.Channel, "Open the grid")).Shown).Expires);
    }

    [Fact]
    public async Task Without_pages_there_is_neither_button_nor_link_and_an_old_button_says_so()
    {
        await Poll();
        var before = Bot.Channel;
        Bot.PublicUrl = null;
        await Poll("Mon 10am, Tue 2pm");

        Assert.DoesNotContain("Open the grid", Bot.Channel.ButtonLabels);
        Assert.DoesNotContain("Open my grid", (await Vote(Ben, "1")).Text, StringComparison.Ordinal);
        var answer = await Bot.Press(Ben, before, "Open the grid");
        Assert.True(answer.IsRefusal);
        Assert.StartsWith("There is no page to open", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_poll_says_so_and_gives_no_link()
    {
        var card = await Poll();
        await Bot.AdvanceTo(At(3, 10));

        var answer = await Bot.Press(Ben, card, "Open the grid");

        Assert.StartsWith("This poll is closed; no time is chosen yet.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Open my grid", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sees_a_poll_only_where_it_was_posted_has_an_hour_until_they_have_answered()
    {
        var id = new MeetupId(IdOn(await Poll()));
        await Bot.Database.WriteAsync(session => session.Meetups.Update(session.Meetups.Find(id)! with { Audience = Audience.Place }));

        var pressed = Bot.Now;
        var first = LinkOn((await Bot.Press(Ben, Bot.Channel, "Open the grid")).Shown);
        await Vote(Ben, "1");
        var second = LinkOn((await Bot.Press(Ben, Bot.Channel, "Open the grid")).Shown);

        Assert.Equal((pressed + Duration.FromHours(1), id.Value + "@"), (first.Expires, first.Subject));
        Assert.Equal((At(10, 9), id.Value), (second.Expires, second.Subject));
    }

    [Fact]
    public async Task A_vote_by_the_page_is_on_the_card_and_in_the_menu_within_two_seconds()
    {
        var id = new MeetupId(IdOn(await Poll("Sat 10am, Sun 2pm, 8 Dec 7pm")));
        await using var pages = await PageHost.StartAsync(Bot.Files);
        using var page = await GridPage.OpenAsync(pages, await IdOf(Ben), id);

        await page.PaintAsync("""{"0":"y","2":"m"}""");
        await Bot.Settle();

        Assert.Contains("1 Sat 5 Dec 10:00 2 yes\n2 Sun 6 Dec 14:00 1 yes\n3 Tue 8 Dec 19:00 1 yes, 1 if need be\n2 answered", Bot.Channel.Text, StringComparison.Ordinal);
        var shown = await Bot.Command(Ben, "show", ("id", id.Value));
        Assert.Equal(["1"], shown.Shown.Chosen("Which times work for you?"));
    }

    [Fact]
    public async Task A_vote_by_the_page_that_reaches_the_quorum_closes_the_poll()
    {
        var id = new MeetupId(IdOn(await Poll()));
        await Bot.Database.WriteAsync(session => session.Meetups.Update(session.Meetups.Find(id)! with { Quorum = 2 }));
        await using var pages = await PageHost.StartAsync(Bot.Files);
        using var page = await GridPage.OpenAsync(pages, await IdOf(Ben), id);

        var answer = await page.PaintAsync("""{"1":"y"}""");
        await Bot.Settle();

        Assert.Contains("\"open\":false", answer, StringComparison.Ordinal);
        Assert.Equal(MeetupState.Scheduled, (await Bot.Database.ReadAsync(session => session.Meetups.Find(id)))!.State);
        Assert.Contains(Bot.ChannelCards, card => card.Text.Contains("It's on", StringComparison.Ordinal));
    }

    private Task<MemberId> IdOf(Someone person) => Bot.Database.ReadAsync(
        session => session.Members.FindAnywhere(person.Platform, person.User.Id)[0].Member.Id);

    private static (Instant Expires, string Member, string Subject) LinkOn(Shown shown)
    {
        var button = shown.Card.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).Single(button => button.Label == "Open my grid");
        var link = Link().Match(button.Link!.AbsoluteUri);
        return (Instant.FromUnixTimeMilliseconds(long.Parse(link.Groups[1].Value, null)), link.Groups[2].Value, link.Groups[3].Value);
    }

    [GeneratedRegex(@"^https://meet\.example/p/grid/Grid\.(\d+)\.(\d+)\.(\S+)$")]
    private static partial Regex Link();
}
