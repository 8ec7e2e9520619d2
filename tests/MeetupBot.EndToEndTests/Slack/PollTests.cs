namespace MeetupBot.EndToEndTests.Slack;

public abstract class PollTests<TTown>(TTown fixture) : SlackTownTests<TTown>(fixture)
    where TTown : SlackTownFixture
{
    [Fact]
    public async Task Several_times_post_a_poll_card_with_a_menu_in_the_same_order()
    {
        var poll = await Here.PollAsync("Coffee in Leeds", "where: Bean Bros, Otley Road");

        var lines = Here.Text(poll.Card).Split('\n');
        Assert.Equal("☕ Coffee in Leeds", lines[0]);
        Assert.Matches(@"^Ana proposes · Bean Bros, Otley Road · 2 h · answers until \w+, \w+ \d+, \d{4} at \d+:\d\d [AP]M \(in 2 days\)$", lines[1]);
        Assert.Matches(@"^1 \w+, \w+ \d+, \d{4} at .*nobody yet$", lines[2]);
        Assert.Matches("^3 .*nobody yet$", lines[4]);
        var menu = Assert.Single(poll.Card.Elements, e => e.Type == "multi_static_select");
        Assert.Equal("Which times work for you?", menu.Placeholder);
        Assert.All(menu.Options.Index(), o => Assert.Matches($@"^{o.Index + 1} · \w{{3}} \d+ \w{{3}}( \d{{4}})? \d\d:\d\d \(Etc/UTC\)$", o.Item.Text));
        Assert.Contains(poll.Card.Elements, e => e.Label == "None of these");
        Assert.StartsWith("Posted: Coffee in Leeds:", poll.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_is_answered_privately_with_what_was_saved_and_both_menus()
    {
        var poll = await Here.PollAsync("Coffee");

        var answer = await Here.VoteAsync(Here.Ben, poll.Card, 1, 3);

        Assert.Same(Here.Ben, answer.Message!.VisibleTo);
        Assert.StartsWith("Saved: ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("You can change it here until", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Menu("vote:").InitialValues.Count);
        Assert.Empty(answer.Menu("vote.ifneed:").InitialValues);
    }

    [Fact]
    public async Task The_private_menus_change_the_answer_where_it_stands()
    {
        var poll = await Here.PollAsync("Coffee");
        var own = (await Here.VoteAsync(Here.Ben, poll.Card, 1)).Message!;

        var second = await Here.VoteAsync(Here.Ben, own, "vote.ifneed:", 2);
        Assert.Same(own, second.Message);
        Assert.Contains("; if need be ", second.Text, StringComparison.Ordinal);
        var third = await Here.VoteAsync(Here.Ben, own, 3);

        // A new yes leaves "if need be" alone where it does not say yes.
        Assert.Single(third.Menu("vote:").InitialValues);
        Assert.Single(third.Menu("vote.ifneed:").InitialValues);
        await Here.ShowsAsync(poll.Card, "1 if need be");
    }

    [Fact]
    public async Task Tallies_on_the_card_follow()
    {
        var poll = await Here.PollAsync("Coffee");

        await Here.VoteAsync(Here.Ben, poll.Card, 1, 2);
        await Here.VoteAsync(Here.Cleo, poll.Card, 1);
        var dev = await Here.VoteAsync(Here.Dev, poll.Card, 2);
        await Here.VoteAsync(Here.Dev, dev.Message!, "vote.ifneed:", 1);
        var none = await Here.PressAsync(Here.Ana, poll.Card, "None of these");

        Assert.StartsWith("Saved: none of these suits you.", none.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(poll.Card, "2 yes, 1 if need be");
        await Here.ShowsAsync(poll.Card, $"4 answered, none of these suits 1 · {poll.Id}");
    }

    [Fact]
    public async Task Fifty_times_can_all_be_answered()
    {
        var when = string.Join(", ", Enumerable.Range(3, 50).Select(days => $"in {days} days"));
        var poll = await Here.ProposeAsync(Here.Ana, $"propose Retreat when: {when}");

        var chosen = await AnswerFiftyAsync(poll);

        await Here.EventuallyAsync(
            () => Here.Text(poll.Card).Split('\n').Count(line => line.Contains(" 1 yes", StringComparison.Ordinal)) == chosen, $"{chosen} yes on the card");
    }

    [Fact]
    public async Task A_poll_that_closes_says_which_time_it_came_to_and_why()
    {
        var poll = await Here.PollAsync("Coffee", "closes: in 6 seconds");
        await Here.VoteAsync(Here.Ben, poll.Card, 2);
        await Here.VoteAsync(Here.Cleo, poll.Card, 2, 3);

        var announcement = await Here.AnnouncementAsync(poll.Id);

        Assert.Contains("2 of 2 can come, and it makes 3 first meetings.", Here.Text(announcement), StringComparison.Ordinal);
        await Here.ShowsAsync(poll.Card, "Closed; it is ");
        Assert.DoesNotContain(poll.Card.Elements, e => e.Type == "multi_static_select");
    }

    [Fact]
    public async Task A_press_on_a_closed_poll_leads_to_the_answers_of_the_meetup()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        var own = (await Here.VoteAsync(Here.Cleo, poll.Card, 2)).Message!;
        await Here.DecideAsync(poll);

        var late = await Here.VoteAsync(Here.Cleo, own, 1);

        Assert.StartsWith("This poll closed on ", late.Text, StringComparison.Ordinal);
        Assert.Equal(["Going", "Maybe", "Can't make it", "+1"], late.Buttons);
    }

    [Fact]
    public async Task A_poll_that_nobody_answered_asks_its_organizer_what_now()
    {
        var poll = await Here.PollAsync("Coffee", "closes: in 2 seconds");

        var question = await Here.ToldAsync(Here.Ana, poll.Id, "Nobody has said yes to a time for Coffee.");

        Assert.Equal(["Keep it open", "Other times", "Cancel it"], question.Elements.Where(e => e.Type == "button").Select(e => e.Label));
        var kept = await Here.PressAsync(Here.Ana, question, "Keep it open");
        Assert.StartsWith("Open again until ", kept.Text, StringComparison.Ordinal);
        await Here.ShowsAsync(poll.Card, "answers until");
    }

    [Fact]
    public async Task A_quorum_closes_the_poll_early()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.ChooseAsync(Here.Ana, poll.Answer.Message!, "poll.quorum:", "2");

        await Here.VoteAsync(Here.Ben, poll.Card, 3);
        await Here.VoteAsync(Here.Cleo, poll.Card, 3);

        await Here.AnnouncementAsync(poll.Id);
    }

    /// <summary>In a menu of the card, or in the form that a button opens.</summary>
    /// <returns>How many times were chosen.</returns>
    private async Task<int> AnswerFiftyAsync(Proposed poll)
    {
        if (poll.Card.Elements.FirstOrDefault(e => e.Type == "multi_static_select") is not null)
        {
            await Here.VoteAsync(Here.Ben, poll.Card, 1, 50);
            return 2;
        }

        var opened = await Here.PressAsync(Here.Ben, poll.Card, poll.Card.Elements[0].Label);
        var fields = opened.View!.Elements.Where(e => e.IsInput && e.Options.Count > 0).ToList();
        Assert.Equal(50, fields.SelectMany(f => f.Options.Select(o => o.Text)).Distinct().Count());
        await Here.SubmitAsync(opened, (fields[0].Label, new[] { fields[0].Options[0].Value }));
        return 1;
    }
}
