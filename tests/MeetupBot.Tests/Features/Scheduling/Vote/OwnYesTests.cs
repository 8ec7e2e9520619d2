using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Vote;

/// <summary>Who proposes times begins with a yes to each. It is Tue 1 Dec 2026, 09:00 in London, and Ana organizes.</summary>
public sealed class OwnYesTests : BotTests
{
    private const string Both = "1 Sat 5 Dec 10:00 1 yes\n2 Sun 6 Dec 14:00 1 yes\n1 answered · ";

    [Fact]
    public async Task The_answer_says_so_and_the_card_changes_it()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        Assert.Contains("say why. You count as yes to all of them; change it on the card.\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains(Both, Bot.Channel.Text, StringComparison.Ordinal);
        var shown = await Bot.Command(Ana, "show", ("id", IdOn(Bot.Channel)));
        Assert.Equal(["1", "2"], shown.Shown.Chosen("Which times work for you?"));
        Assert.Empty(Bot.Channel.Chosen("Which times work for you?"));

        Assert.StartsWith("Saved: Sun 6 Dec 14:00.", (await Vote(Ana, "2")).Text, StringComparison.Ordinal);

        Assert.Contains("1 Sat 5 Dec 10:00 nobody yet\n2 Sun 6 Dec 14:00 1 yes\n1 answered · ", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_time_says_nothing_of_it() => Assert.DoesNotContain(
        "You count", (await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task When_none_suits_the_others_the_organizer_is_asked()
    {
        await Poll();
        await Bot.Press(Ben, Bot.Channel, "None of these");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains("2 answered; one person said none of these", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith("Nobody else has said yes to a time for Coffee.", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organizer_who_says_none_as_well_is_told_that_nobody_did()
    {
        await Poll();
        await Bot.Press(Ana, Bot.Channel, "None of these");

        await Bot.AdvanceTo(At(3, 10));

        Assert.StartsWith("Nobody has said yes to a time for Coffee.", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_the_organizer_picked_alone_is_chosen()
    {
        await Poll();
        await Vote(Ana, "2");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00–16:00 (soon)\nAna can come.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task It_counts_towards_the_quorum_and_the_places()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"), ("capacity", "2"));
        await Bot.Choose(Ana, (await Bot.Press(Ana, posted, "Manage")).Shown, "Close early", "As soon as 3 say yes to one time");
        await Vote(Ben, "2");
        Assert.Contains("Which times", Bot.Channel.Text, StringComparison.Ordinal);

        await Vote(Cleo, "2");

        Assert.Contains("2 of the 3 who can come get a place.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("2 of 2 places taken: Ana, Ben · waiting: Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task A_quorum_is_not_reached_by_it_alone()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));

        Assert.StartsWith("Saved:", (await Bot.Choose(Ana, (await Bot.Press(Ana, posted, "Manage")).Shown, "Close early", "As soon as 2 say yes to one time")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organizer_edits_without_being_asked_and_begins_with_the_added_times()
    {
        var id = IdOn(await Poll());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 10am, Sun 3pm, Mon 3pm"));

        Assert.StartsWith("Saved: Coffee:", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("asked again", saved.Text, StringComparison.Ordinal);
        Assert.Contains("10:00 1 yes\n2 Sun 6 Dec 15:00 1 yes\n3 Mon 7 Dec 15:00 1 yes\n1 answered", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Times_that_somebody_else_adds_do_not_begin_with_it_and_the_organizer_is_neither_asked_nor_nudged()
    {
        var id = IdOn(await Poll());

        var saved = await Bot.Command(Olga, "edit", ("id", id), ("when", "Sat 10am, Sun 3pm"));

        Assert.StartsWith("Saved: Coffee:", saved.Text, StringComparison.Ordinal);
        Assert.Contains("1 Sat 5 Dec 10:00 1 yes\n2 Sun 6 Dec 15:00 nobody yet", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(3, 8, 59));
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task A_poll_from_before_keeps_its_answers_and_an_added_time_is_not_favoured()
    {
        var id = IdOn(await Poll());
        await Forgo(Ana, id);

        await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 10am, Sun 3pm"));

        Assert.Contains("1 Sat 5 Dec 10:00 nobody yet\n2 Sun 6 Dec 15:00 nobody yet\nNobody has answered yet", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handed_over_it_is_an_answer_as_any_other()
    {
        var id = IdOn(await Poll());
        await Bot.Press(Ben, Bot.Channel, "None of these");
        var manage = await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage");
        await Bot.ChoosePeople(Ana, (await Bot.Press(Ana, manage, "Hand over")).Shown, "Who takes over?", Ben);
        await Bot.Press(Ben, Bot.LastDirect(Ben), "Take it over");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00–12:00 (soon)\n1 of 2 said yes to this time in the poll.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("2 going: Ben, Ana", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("You said yes to this time", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_takes_it_out()
    {
        await Bot.Command(Ben, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        await Vote(Ana, "2");
        await Bot.Press(Ben, await Bot.Command(Ben, "me forget"), "Forget me");

        Assert.DoesNotContain("2 answered", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
    }
}
