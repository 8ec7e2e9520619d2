using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Text;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>Commands about a meetup that do not say which.</summary>
public sealed class WhichMeetupTests : BotTests
{
    private const string Menu = "Choose a meetup";

    [Fact]
    public async Task Show_offers_what_the_viewer_sees()
    {
        var id = IdOn(await Meetup());

        var asked = await Bot.Command(Ben, "show");

        Assert.Equal($"Which one do you want to see?\n[Choose a meetup]\n  - Coffee · Sat 5 Dec 10:00 (London time) · {id}", asked.Text);
        Assert.Contains("You have not answered yet", (await Bot.Choose(Ben, asked.Shown, Menu, "Coffee")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("edit", "Which one do you want to change?", "You don't host a meetup that you could change.")]
    [InlineData("cancel", "Which one do you want to cancel?", "You don't host a meetup that you could cancel.")]
    [InlineData("decide", "Which poll do you want to close?", "You don't host a poll that you could close.")]
    public async Task What_only_hosts_do_is_offered_for_their_own_meetups_and_says_what_it_is(string command, string question, string none)
    {
        var id = IdOn(await Poll());

        Assert.Equal($"{question}\n[Choose a meetup]\n  - Coffee · poll · {id}", (await Bot.Command(Ana, command)).Text);
        var other = await Bot.Command(Ben, command);
        Assert.Equal($"{none}\n[Propose a meetup]", other.Text);
        Assert.True(other.IsRefusal);
    }

    [Fact]
    public async Task Edit_opens_the_form_of_the_chosen_one()
    {
        await Meetup();

        var form = (await Bot.Choose(Ana, (await Bot.Command(Ana, "edit")).Shown, Menu, "Coffee")).Form;

        Assert.Equal("Coffee", form.Fields[0].Value);
    }

    [Fact]
    public async Task What_was_typed_beside_is_kept_for_the_chosen_one()
    {
        await Meetup();

        await Bot.Choose(Ana, (await Bot.Command(Ana, "edit", ("where", "Bean Bros"))).Shown, Menu, "Coffee");
        Assert.Contains("Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);

        var asked = await Bot.Choose(Ana, (await Bot.Command(Ana, "cancel", ("reason", "burst pipe"))).Shown, Menu, "Coffee");
        Assert.Contains("burst pipe", asked.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, asked, "Cancel it");
        Assert.Contains("“burst pipe”", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_asks_before_anything_happens()
    {
        await Meetup();

        var form = (await Bot.Choose(Ana, (await Bot.Command(Ana, "cancel")).Shown, Menu, "Coffee")).Form;

        Assert.Equal("Reason", form.Fields[0].Label);
        Assert.DoesNotContain("cancelled", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_a_poll_decides_nothing_and_offers_its_times()
    {
        await Poll();
        await Vote(Ben, "2");

        var asked = await Bot.Choose(Ana, (await Bot.Command(Ana, "decide")).Shown, Menu, "Coffee");

        Assert.DoesNotContain("It's on", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith("Which time for Coffee?\n[Choose a time]", asked.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, asked, "The best time");
        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00–16:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_was_typed_is_taken_for_the_chosen_poll()
    {
        await Poll();

        await Bot.Choose(Ana, (await Bot.Command(Ana, "decide", ("time", "Sun 2pm"))).Shown, Menu, "Coffee");

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00–16:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coff")]
    [InlineData("Coffee")]
    public async Task A_title_in_the_place_of_the_id_is_understood(string typed)
    {
        await Meetup();

        Assert.StartsWith("It's on: Coffee\n", (await Bot.Command(Ben, "show", ("id", typed))).Text, StringComparison.Ordinal);

        await Meetup("Sun 2pm");
        var asked = await Bot.Command(Ben, "show", ("id", typed));
        Assert.StartsWith($"I don't know “{typed}”. Did you mean one of these?\n[Choose a meetup]\n  - Coffee · ", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cofee")]
    [InlineData("cofefe")]
    public async Task A_mistyped_title_is_offered_and_nothing_is_done_unasked(string typed)
    {
        var id = IdOn(await Meetup());

        var asked = await Bot.Command(Ben, "show", ("id", typed));

        Assert.Equal($"I don't know “{typed}”. Did you mean this one?\n[Coffee · Sat 5 Dec 10:00 (London time) · {id}]", asked.Text);
        Assert.StartsWith("It's on: Coffee\n", (await Bot.Press(Ben, asked, $"Coffee · Sat 5 Dec 10:00 (London time) · {id}")).Text, StringComparison.Ordinal);
        Assert.Contains("There is no meetup “tea”", (await Bot.Command(Ben, "show", ("id", "tea"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_beside_a_mistyped_title_is_kept()
    {
        await Meetup();

        await Bot.Choose(Ana, (await Bot.Command(Ana, "edit", ("id", "Cofee"), ("where", "Bean Bros"))).Shown, Menu, "Coffee");

        Assert.Contains("Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_title_of_one_that_is_over_shows_it_to_who_took_part()
    {
        await Meetup();
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(5, 13));

        Assert.StartsWith("Coffee\n", (await Bot.Command(Ben, "show", ("id", "coff"))).Text, StringComparison.Ordinal);
        Assert.StartsWith("I don't know “Cofee”. Did you mean this one?\n[Coffee · ", (await Bot.Command(Ben, "show", ("id", "Cofee"))).Text, StringComparison.Ordinal);
        Assert.Contains("There is no meetup “coff”", (await Bot.Command(Cleo, "show", ("id", "coff"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vote coffee", "/meetup show coffee")]
    [InlineData("going", "/meetup show")]
    public async Task An_answer_that_was_typed_leads_to_the_card(string typed, string label)
    {
        await Poll();
        var unknown = Assert.IsType<CommandReading.Unknown>(BotHarness.Lines.Read(typed));
        var card = new Shown(AdapterCards.NoSuchCommand(unknown));

        Assert.Contains("you answer on the meetup's card. This opens it: /meetup show", card.Text, StringComparison.Ordinal);
        Assert.Equal([label], card.ButtonLabels);
        Assert.Contains("Coffee", (await Bot.Press(Ben, card, label)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remind_me_leads_to_the_reminders_of_ones_own()
    {
        var unknown = Assert.IsType<CommandReading.Unknown>(BotHarness.Lines.Read("remind me"));
        var card = new Shown(AdapterCards.NoSuchCommand(unknown));

        Assert.Equal(["/meetup me set"], card.ButtonLabels);
        Assert.Contains("Reminders", (await Bot.Press(Ben, card, "/meetup me set")).Form.Fields.Select(field => field.Label));
    }

    [Fact]
    public async Task The_only_one_of_that_title_is_changed_by_a_form_that_holds_what_was_typed()
    {
        await Meetup();

        var form = (await Bot.Command(Ana, "edit", ("id", "coff"), ("where", "Bean Bros"))).Form;

        Assert.Equal(["Coffee", "Bean Bros"], form.Fields.Where(field => field.Key is "title" or "where").Select(field => field.Value));
        Assert.DoesNotContain("Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Submit(Ana, form);
        Assert.Contains("Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_end_the_only_one_of_that_title_is_offered_as_a_button()
    {
        var id = IdOn(await Poll());

        var decide = await Bot.Command(Ana, "decide", ("id", "coff"), ("time", "Sun 2pm"));
        var cancel = await Bot.Command(Ana, "cancel", ("id", "coff"), ("reason", "burst pipe"));

        Assert.Equal($"I don't know “coff”. Did you mean this one?\n[Coffee · poll · {id}]", decide.Text);
        Assert.Equal(decide.Text, cancel.Text);
        await Bot.Press(Ana, decide, $"Coffee · poll · {id}");
        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00–16:00", Bot.Channel.Text, StringComparison.Ordinal);
        var asked = await Bot.Press(Ana, cancel, $"Coffee · poll · {id}");
        Assert.Contains("burst pipe", asked.Text, StringComparison.Ordinal);
        Assert.Equal($"Left as it is: Coffee.\n{id}", (await Bot.Press(Ana, asked, "Keep it")).Text);
        Assert.DoesNotContain("cancelled", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_with_one_wrong_letter_is_understood()
    {
        var id = IdOn(await Meetup());
        var typed = (id[0] == 'Z' ? 'Y' : 'Z') + id[1..];

        Assert.Contains(id, (await Bot.Command(Ben, "show", ("id", typed))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_the_list_opens_in_its_place_and_leads_back()
    {
        var id = IdOn(await Poll());
        var list = await Bot.Command(Ben, "list");

        var shown = await Bot.Choose(Ben, list.Shown, "Answer or open one", "Coffee");
        await Bot.Choose(Ben, shown.Shown, "Which times work for you?", "1");
        var back = await Bot.Press(Ben, shown, "Back to the list");

        Assert.IsType<MeetupBot.Chat.Interactions.Reply.Replace>(shown.Reply);
        Assert.Contains($"{id} Coffee · poll until Thu 3 Dec 09:00 · you have answered", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cancelled_can_be_proposed_again()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros")));
        var done = await Bot.Cancel(Ana, id);

        var form = (await Bot.Press(Ana, done, "Propose again")).Form;

        Assert.Equal(["Coffee", "", "Bean Bros"], form.Fields.Take(3).Select(field => field.Value));
        await Bot.Submit(Ana, form, ("when", "Sun 2pm"));
        Assert.Contains("Sun 6 Dec 14:00–16:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(["Take it back", "Propose again"], (await Bot.Command(Ana, "edit", ("id", id))).Shown.ButtonLabels);
        Assert.True((await Bot.Press(Ben, done, "Propose again")).IsRefusal);
    }

    [Theory]
    [InlineData("porpose Coffee Sat 10am", "/meetup propose Coffee Sat 10am")]
    [InlineData("Coffee in Leeds Sat 10am", "/meetup propose Coffee in Leeds Sat 10am")]
    public async Task Did_you_mean_has_a_button_that_does_it(string typed, string label)
    {
        var unknown = Assert.IsType<CommandReading.Unknown>(BotHarness.Lines.Read(typed));
        var card = new Shown(AdapterCards.NoSuchCommand(unknown));

        await Bot.Press(Ben, card, label);

        Assert.Contains("Sat 5 Dec 10:00–12:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_behind_a_command_that_takes_nothing_is_said_to_be_left_out()
    {
        var id = IdOn(await Poll());

        var answer = await Bot.Act(Ben, (await Bot.Command(Ben, "help")).Shown, new ActionId(AdapterCards.CommandButton, "list", "mine"));

        Assert.StartsWith("I left out “mine”: /meetup list takes nothing more.\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains(id, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_with_a_command_of_no_known_name_does_nothing() =>
        Assert.True((await Bot.Act(Ben, (await Bot.Command(Ben, "help")).Shown, new ActionId(AdapterCards.CommandButton, "flurgl"))).IsRefusal);
}
