using System.Globalization;
using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Browse;

public sealed class BrowseTests : BotTests
{
    [Fact]
    public async Task The_list_is_in_order_with_the_viewers_own_answers()
    {
        var poll = IdOn(await Poll("Sat 10am, Sun 2pm", ("where", "Bean Bros")));
        await Vote(Ben, "1");
        var meetup = IdOn(await Meetup("Fri 10am"));
        await Bot.Press(Ben, Bot.Channel, "Maybe");

        var list = await Bot.Command(Ben, "list");

        Assert.Equal(
            $"""
            Upcoming meetups
            {poll} Coffee · poll until Thu 3 Dec 09:00 · Bean Bros · you have answered
            {meetup} Coffee · Fri 4 Dec 10:00–12:00 (soon) · you said maybe
            [Answer or open one]
              - Coffee · poll · {poll}
              - Coffee · Fri 4 Dec 10:00 (London time) · {meetup}
            """, list.Text);
        Assert.Contains("you are going", (await Bot.Command(Ana, "list")).Text, StringComparison.Ordinal);
        Assert.Contains("you have not answered yet", (await Bot.Command(Cleo, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_planned_the_list_offers_to_propose()
    {
        var list = await Bot.Command(Ben, "list");

        Assert.Equal("Nothing is planned yet. Propose something: one line is enough.\n[Propose a meetup]", list.Text);
        Assert.Equal("Propose a meetup", (await Bot.Press(Ben, list, "Propose a meetup")).Form.Title);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        for (var day = 1; day <= 20; day++)
            await Meetup(string.Create(CultureInfo.InvariantCulture, $"2027-01-{day:00} 10:00"));

        var first = await Bot.Command(Ben, "list");
        var second = await Bot.Press(Ben, first, "Later");
        var third = await Bot.Press(Ben, second, "Later");

        Assert.Equal(["Later"], first.Shown.ButtonLabels);
        Assert.Contains("Fri 8 Jan", first.Text, StringComparison.Ordinal);
        Assert.Contains("Sat 9 Jan", second.Text, StringComparison.Ordinal);
        Assert.Equal(["Earlier", "Later"], second.Shown.ButtonLabels);
        Assert.Contains("Wed 20 Jan", third.Text, StringComparison.Ordinal);
        Assert.Equal(["Earlier"], third.Shown.ButtonLabels);
        Assert.Contains("Fri 1 Jan", (await Bot.Press(Ben, second, "Earlier")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_ended_or_was_cancelled_is_not_listed()
    {
        await Meetup("Wed 10am");
        await Bot.Cancel(Ana, IdOn(await Meetup("Thu 10am")));

        await Bot.AdvanceTo(At(2, 13));

        Assert.StartsWith("Nothing is planned yet.", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_gives_the_poll_with_the_viewers_answers_chosen()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "2");

        var shown = await Bot.Command(Ben, "show", ("id", $"`{id.ToLowerInvariant()}`"));

        Assert.Equal(["2"], shown.Shown.Chosen("Which times work for you?"));
        Assert.DoesNotContain("Change", shown.Shown.ButtonLabels);
    }

    [Fact]
    public async Task Show_gives_the_card_with_the_viewers_answer()
    {
        var id = IdOn(await Meetup());

        Assert.Contains("You have not answered yet", (await Bot.Command(Ben, "show", ("id", id))).Text, StringComparison.Ordinal);
        Assert.Contains("You are going.", (await Bot.Command(Ana, "show", ("id", id))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_gives_hosts_and_organizers_what_they_can_do_with_it()
    {
        var id = IdOn(await Poll());

        foreach (var person in new[] { Ana, Olga })
        {
            var shown = await Bot.Command(person, "show", ("id", id));
            Assert.Equal(["None of these", "Change", "Decide now", "Manage"], shown.Shown.ButtonLabels);
            Assert.Single(CardText.Menus(shown.Shown.Card));
            var more = await Bot.Press(person, shown, "Manage");
            Assert.Equal(["Who can when", "Co-hosts", "Hand over", "Cancel it"], more.Shown.ButtonLabels);
            Assert.Equal(["Close at another time (London time)", "Close early, once this many can come", "Ask someone to answer"], CardText.Menus(more.Shown.Card).Select(menu => menu.Placeholder));
        }
    }

    [Fact]
    public async Task Of_a_meetup_hosts_see_what_they_need_now_and_the_rest_behind_manage()
    {
        var id = IdOn(await Meetup());

        var shown = await Bot.Command(Ana, "show", ("id", id));

        Assert.Equal(["Going", "Maybe", "Can't make it", "+1", "Add to calendar", "Change", "Manage"], shown.Shown.ButtonLabels);
        Assert.Single(CardText.Buttons(shown.Shown.Card), button => button.Tone == ButtonTone.Primary);
        Assert.Equal(
            ["Who is coming", "Add", "Remove", "Co-hosts", "Hand over", "Cancel it"], (await Bot.Press(Ana, shown, "Manage")).Shown.ButtonLabels);
        await Bot.AdvanceTo(At(5, 10, 30));
        var during = await Bot.Command(Ana, "show", ("id", id));
        Assert.Equal(["I'm here", "Going", "Maybe", "Can't make it", "+1", "Add to calendar", "Tick who is here", "Change", "Manage"], during.Shown.ButtonLabels);
        Assert.Single(CardText.Buttons(during.Shown.Card), button => button.Tone == ButtonTone.Primary);
        await Bot.Submit(Ana, (await Bot.Press(Ana, await Bot.Press(Ana, during, "Manage"), "Cancel it")).Form, ("reason", "rain"));
        Assert.Contains("is cancelled", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_now_is_one_press()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        var shown = await Bot.Command(Ana, "show", ("id", id));

        await Bot.Press(Ana, shown, "Decide now");

        Assert.Contains("It's on: Coffee", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_closed_without_a_time_is_shown_as_such_and_can_be_decided()
    {
        var id = IdOn(await Poll());
        await Bot.AdvanceTo(At(3, 10));

        var shown = await Bot.Command(Ana, "show", ("id", id));

        Assert.Contains("Closed, no time chosen yet.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Change", shown.Shown.ButtonLabels);
        Assert.Contains("poll closed, no time chosen yet", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_for_this_viewer()
    {
        var member = (await Bot.Command(Ben, "help")).Text;
        var organizer = (await Bot.Command(Olga, "help")).Text;
        await Poll();
        var host = (await Bot.Command(Ana, "help")).Text;

        Assert.Contains("/meetup propose", member, StringComparison.Ordinal);
        Assert.DoesNotContain("settings", member, StringComparison.Ordinal);
        Assert.DoesNotContain("decide", member, StringComparison.Ordinal);
        Assert.Contains("/meetup settings", organizer, StringComparison.Ordinal);
        Assert.Contains("decide", organizer, StringComparison.Ordinal);
        Assert.Contains("decide", host, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_an_id_is_typed_the_meetups_that_fit_are_offered()
    {
        var id = IdOn(await Poll());

        foreach (var typed in new[] { "", id[..2].ToLowerInvariant(), "coff" })
            Assert.Equal([id], (await Suggest(Ben, "show", "id", typed)).Select(suggestion => suggestion.Value));
        Assert.Empty(await Suggest(Ben, "show", "id", "tea"));
        Assert.Empty(await Suggest(Ben, "cancel", "id", ""));
        Assert.Equal([id], (await Suggest(Ana, "cancel", "id", "")).Select(suggestion => suggestion.Value));
    }

    [Fact]
    public async Task While_a_time_is_typed_it_is_read_back()
    {
        Assert.Equal(["Sat 5 Dec 10:00–12:00, Sun 6 Dec 14:00–16:00 (London time)"], (await Suggest(Ben, "propose", "when", "Sat 10am, Sun 2pm")).Select(suggestion => suggestion.Label));
        Assert.StartsWith("I can't read “flurgl”", (await Suggest(Ben, "propose", "when", "flurgl"))[0].Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_changes_nothing()
    {
        await Poll();
        var before = Bot.Dump();

        await Suggest(new Someone("Stranger"), "propose", "when", "Sat 10am");
        await Suggest(new Someone("Stranger"), "me set", "zone", "lon");

        Assert.Equal(before, Bot.Dump());
    }

    private async Task<IReadOnlyList<MeetupBot.Chat.Interactions.Suggestion>> Suggest(Someone person, string command, string option, string typed) =>
        Assert.IsType<MeetupBot.Chat.Interactions.Reply.Suggest>(await Bot.Raw(BotHarness.Here(new MeetupBot.Chat.Interactions.SuggestInteraction
        {
            Id = Bot.NextId(),
            Person = person.Person,
            ReceivedAt = Bot.Now,
            Command = command,
            Option = option,
            Typed = typed,
        }, person))).Suggestions;

    [Fact]
    public async Task Show_says_ones_own_answer_above_the_buttons_and_what_is_for_hosts_below()
    {
        var id = IdOn(await Meetup("Sat 10am", ("capacity", "1")));

        Assert.EndsWith(
            $"""
            1 of 1 place taken: Ana
            You are going.
            [Going] [Maybe] [Can't make it] [+1] [Add to calendar]
            For hosts, about the meetup:
            [Change] [Manage]
            {id}
            """, (await Bot.Command(Ana, "show", ("id", id))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("For hosts", (await Bot.Command(Ben, "show", ("id", id))).Text, StringComparison.Ordinal);
    }
}
