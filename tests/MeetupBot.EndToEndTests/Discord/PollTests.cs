using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class PollTests(TownFixture fixture) : TownTests(fixture)
{
    private static readonly TimeSpan ASecondOrTwo = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Several_times_post_a_poll_card_whose_labels_are_to_the_letter()
    {
        var poll = await Here.PollAsync("Coffee in Leeds", ("where", "Bean Bros, Otley Road"));

        var lines = poll.Card.Text.Split('\n');
        Assert.Equal("### ☕ **Coffee in Leeds**", lines[0]);
        Assert.Matches(@"^Ana proposes · Bean Bros, Otley Road · 2 h · answers until <t:\d+:F> \(<t:\d+:R>\)$", lines[1]);
        Assert.Matches(@"^1 \*\*<t:\d+:F>\*\* nobody yet$", lines[2]);
        Assert.Matches(@"^3 \*\*<t:\d+:F>\*\* nobody yet$", lines[4]);
        Assert.Equal($"-# Nobody has answered yet · `{poll.Id}`", lines[5]);
        var menu = Assert.Single(poll.Card.Selects);
        Assert.Equal("Which times work for you?", menu.Placeholder);
        Assert.Equal((0, 3, 3), (menu.MinValues, menu.MaxValues, menu.Options.Count));
        Assert.All(menu.Options.Index(), o => Assert.Matches($@"^{o.Index + 1} · \w{{3}} \d+ \w{{3}}( \d{{4}})? \d\d:\d\d \(Etc/UTC\)$", o.Item.Label));
        Assert.Equal(["None of these"], poll.Card.Buttons.Select(b => b.Label!));
        Assert.Matches(@"^Posted: \*\*Coffee in Leeds\*\*: <t:\d+:F>, <t:\d+:F>, <t:\d+:F>\.", poll.Answer.Text);
    }

    [Fact]
    public async Task A_vote_is_answered_privately_with_what_was_saved_and_both_menus()
    {
        var poll = await Here.PollAsync("Coffee");

        var answer = await Here.VoteAsync(Here.Ben, poll.Card, 1, 3);

        Assert.True(answer.IsEphemeral);
        var lines = answer.Text.Split('\n');
        Assert.Matches(@"^Saved: <t:\d+:F> and <t:\d+:F>\. You can change it here until <t:\d+:F>\.$", lines[0]);
        // A menu with a choice hides its placeholder, so it stands above.
        Assert.Equal(["-# Which times work for you?"], lines[1..]);
        var (yes, ifNeedBe) = (Menu(answer, "Which times work for you?"), Menu(answer, "If need be"));
        Assert.Equal([true, false, true], yes.Options.Select(o => o.IsDefault));
        Assert.Equal([false, false, false], ifNeedBe.Options.Select(o => o.IsDefault));
    }

    [Fact]
    public async Task The_private_menus_change_the_answer_where_it_stands()
    {
        var poll = await Here.PollAsync("Coffee");
        var own = (await Here.VoteAsync(Here.Ben, poll.Card, 1)).Message!;

        var second = await Here.ChooseAsync(Here.Ben, own, "If need be", 2);
        Assert.Equal(CallbackType.Update, second.Type);
        Assert.Matches(@"^Saved: <t:\d+:F>; if need be <t:\d+:F>\.", second.Text);

        // A new yes leaves "if need be" alone where it does not say yes.
        var third = await Here.VoteAsync(Here.Ben, own, 3);
        Assert.Equal([false, false, true], Menu(third, "Which times work for you?").Options.Select(o => o.IsDefault));
        Assert.Equal([false, true, false], Menu(third, "If need be").Options.Select(o => o.IsDefault));
        await Here.ShowsAsync(poll.Card, "** 1 if need be");
    }

    [Fact]
    public async Task Tallies_on_the_card_follow_within_a_second_or_two()
    {
        var poll = await Here.PollAsync("Coffee");

        await Here.VoteAsync(Here.Ben, poll.Card, 1, 2);
        await Here.VoteAsync(Here.Cleo, poll.Card, 1);
        var dev = await Here.VoteAsync(Here.Dev, poll.Card, 2);
        await Here.ChooseAsync(Here.Dev, dev.Message!, "If need be", 1);
        var none = await Here.PressAsync(Here.Ana, poll.Card, "None of these");
        var answered = DateTimeOffset.UtcNow;

        await Here.ShowsAsync(poll.Card, "2 yes, 1 if need be");
        await Here.ShowsAsync(poll.Card, $"4 answered, none of these suits 1 · `{poll.Id}`");
        Assert.True(DateTimeOffset.UtcNow - answered < ASecondOrTwo, $"It took {DateTimeOffset.UtcNow - answered}.");
        Assert.StartsWith("Saved: none of these suits you.", none.Text, StringComparison.Ordinal);
        Assert.Matches(@"\n2 \*\*<t:\d+:F>\*\* 2 yes ▰", poll.Card.Text);
    }

    [Fact]
    public async Task Fifty_times_take_two_menus_and_a_vote_in_one_says_nothing_of_the_other()
    {
        var poll = await Here.PollAsync("Retreat", ("when", string.Join(", ", Enumerable.Range(3, 50).Select(days => $"in {days} days"))));

        Assert.Equal(["Which times work for you? 1–25", "Which times work for you? 26–50"], poll.Card.Selects.Select(s => s.Placeholder!));
        var own = (await Here.ChooseAsync(Here.Ben, poll.Card, "Which times work for you? 1–25", 1, 2)).Message!;
        await Here.ChooseAsync(Here.Ben, own, "Which times work for you? 26–50", 25);

        await Here.EventuallyAsync(
            () => poll.Card.Text.Split('\n').Count(line => line.Contains("** 1 yes", StringComparison.Ordinal)) == 3, "three yes on the card");
    }

    [Fact]
    public async Task A_poll_that_closes_says_which_time_it_came_to_and_why()
    {
        var poll = await Here.PollAsync("Coffee", ("closes", "in 3 seconds"));
        await Here.VoteAsync(Here.Ben, poll.Card, 2);
        await Here.VoteAsync(Here.Cleo, poll.Card, 2, 3);

        var announcement = await Here.AnnouncementAsync(poll.Id);

        Assert.Contains("2 of 2 can come, and it makes 3 first meetings.", announcement.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(poll.Card, "Closed; it is **<t:");
        Assert.Empty(poll.Card.Selects);
    }

    [Fact]
    public async Task A_press_on_a_closed_poll_leads_to_the_answers_of_the_meetup()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        var own = (await Here.VoteAsync(Here.Cleo, poll.Card, 2)).Message!;
        await Here.DecideAsync(poll);

        var late = await Here.VoteAsync(Here.Cleo, own, 1);

        Assert.Matches(@"^This poll closed on <t:\d+:F>; it is \*\*<t:\d+:F>\*\*\.", late.Text);
        Assert.Equal(["Going", "Maybe", "Can't make it", "+1"], late.Message!.Buttons.Select(b => b.Label!));
    }

    [Fact]
    public async Task A_poll_that_nobody_answered_asks_its_organizer_what_now()
    {
        var poll = await Here.PollAsync("Coffee", ("closes", "in 2 seconds"));

        var question = await Here.ToldAsync(Here.Ana, poll.Id, "Nobody has said yes to a time for **Coffee**.");

        Assert.Equal(["Keep it open", "Other times", "Cancel it"], question.Buttons.Select(b => b.Label!));
        var kept = await Here.PressAsync(Here.Ana, question, "Keep it open");
        Assert.StartsWith("Open again until <t:", kept.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(poll.Card, "answers until");
    }

    [Fact]
    public async Task A_quorum_closes_the_poll_early()
    {
        var poll = await Here.PollAsync("Coffee");
        var menu = poll.Answer.Message!.Selects.First(s => s.Placeholder!.StartsWith("Close early", StringComparison.Ordinal));
        await Here.Discord.Select(Here.Ana, poll.Answer.Message, menu.Placeholder!, "2").ResponseAsync();

        await Here.VoteAsync(Here.Ben, poll.Card, 3);
        Assert.NotEmpty(poll.Card.Selects);
        await Here.VoteAsync(Here.Cleo, poll.Card, 3);

        await Here.AnnouncementAsync(poll.Id);
    }

    private static SimComponent Menu(SimInteractionResponse answer, string placeholder) =>
        answer.Message!.Selects.Single(s => s.Placeholder == placeholder);
}
