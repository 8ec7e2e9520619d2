namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class PollScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    private static readonly string[] AnswersToMeetup = ["Going", "Maybe", "Can't make it", "+1"];

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Several_times_post_a_poll_card_whose_labels_are_to_the_letter(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee in Leeds", ("where", "Bean Bros, Otley Road"));

        var (lines, moment) = (poll.Card.Text.Split('\n'), here.Markup.Moment);
        // Slack needs space around a style mark.
        var gap = platform == Platform.Discord ? " " : "  ";
        var bold = Escaped(here.Markup.Bold("§")).Replace("§", moment, StringComparison.Ordinal);
        Assert.Equal(here.Markup.Heading(here.Markup.Bold("Coffee in Leeds")), lines[0]);
        Assert.Matches($@"^Ana proposes · Bean Bros, Otley Road · 2 h · answers until {moment} \({here.Markup.FromNow}\)$", lines[1]);
        for (var time = 1; time <= 3; time++)
        {
            Assert.Matches($"^{time} {bold}$", lines[2 * time]);
            Assert.Equal($"▰{gap}1 yes", lines[(2 * time) + 1]);
        }

        Assert.Equal(here.Markup.Small($"1 answered · {here.Markup.Code(poll.Id)}"), lines[8]);
        var menu = Assert.Single(poll.Card.Menus);
        Assert.Equal((Words.VoteMenu, 3), (menu.Label, menu.Options.Count));
        Assert.All(menu.Options.Index(), o => Assert.Matches($@"^{o.Index + 1} · \w{{3}} \d+ \w{{3}}( \d{{4}})? \d\d:\d\d \(UTC\)$", o.Item.Label));
        Assert.Equal(["None of these"], poll.Card.Buttons);
        // Slack shows only by the post itself whether a channel takes it.
        var sign = platform == Platform.Discord ? "Posted" : "Saved";
        Assert.Matches($@"^{sign}: {Escaped(here.Markup.Bold("Coffee in Leeds"))}: {moment} ?– ?.+, {moment} ?– ?.+, {moment} ?– ?.+\.", poll.Answer.Text);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_vote_is_answered_privately_with_what_was_saved_and_both_menus(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");

        var answer = await here.VoteAsync(here.Ben, poll.Card, 1, 3);

        Assert.True(answer.IsPrivate);
        var (lines, moment) = (answer.Text.Split('\n'), here.Markup.Moment);
        Assert.Matches($@"^Saved: {moment} and {moment}\. You can change it here until {moment}\.$", lines[0]);
        // Discord hides a menu's placeholder when something is chosen, so it is shown above. On Slack it always is.
        Assert.Equal(platform == Platform.Discord ? [here.Markup.Small(Words.VoteMenu)] : [Words.VoteMenu, Words.IfNeedBeMenu], lines[1..^1]);
        Assert.Equal(here.Markup.Small("Coffee · The hosts can see who said what."), lines[^1]);
        Assert.Equal([true, false, true], answer.Menu(Words.VoteMenu).Options.Select(option => option.IsChosen));
        Assert.Equal([false, false, false], answer.Menu(Words.IfNeedBeMenu).Options.Select(option => option.IsChosen));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task The_private_menus_change_the_answer_where_it_stands(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        var own = await here.VoteAsync(here.Ben, poll.Card, 1);

        var second = await here.ChooseAsync(here.Ben, own, Words.IfNeedBeMenu, 2);
        Assert.Equal(own.Id, second.Id);
        Assert.Matches($@"^Saved: {here.Markup.Moment}; if need be {here.Markup.Moment}\.", second.Text);

        // A new yes does not change "if need be" for times that it does not name.
        var third = await here.VoteAsync(here.Ben, own, 3);
        Assert.Equal([false, false, true], third.Menu(Words.VoteMenu).Options.Select(option => option.IsChosen));
        Assert.Equal([false, true, false], third.Menu(Words.IfNeedBeMenu).Options.Select(option => option.IsChosen));
        await here.EventuallyAsync(() => Line(poll.Card, 2).Contains(" 1 yes, 1 if need be", StringComparison.Ordinal), "the answer on the card");
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Tallies_on_the_card_follow(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");

        await here.VoteAsync(here.Ben, poll.Card, 1, 2);
        await here.VoteAsync(here.Cleo, poll.Card, 1);
        var dev = await here.VoteAsync(here.Dev, poll.Card, 2);
        await here.ChooseAsync(here.Dev, dev, Words.IfNeedBeMenu, 1);
        var none = await here.PressAsync(here.Ana, poll.Card, "None of these");

        await here.ShowsAsync(poll.Card, "2 yes, 1 if need be");
        await here.ShowsAsync(poll.Card, $"4 answered; one person says none of these · {here.Markup.Code(poll.Id)}");
        Assert.StartsWith("Saved: none of these suits you.", none.Text, StringComparison.Ordinal);
        Assert.Contains(" 2 yes", Line(poll.Card, 2), StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_poll_that_closes_says_which_time_it_came_to_and_why(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee", ("closes", "in 3 hours"));
        await here.VoteAsync(here.Ben, poll.Card, 2);
        await here.VoteAsync(here.Cleo, poll.Card, 2, 3);
        await here.Bot.ForwardAsync(TimeSpan.FromHours(2));
        Assert.NotEmpty(poll.Card.Menus);

        await here.Bot.ForwardAsync(TimeSpan.FromHours(1));

        var announcement = await here.AnnouncementAsync(poll.Id);
        Assert.Contains("3 of 3 can come.", announcement.Text, StringComparison.Ordinal);
        await here.ShowsAsync(poll.Card, "Closed; it is ");
        Assert.Empty(poll.Card.Menus);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_press_on_a_closed_poll_leads_to_the_answers_of_the_meetup(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        var own = await here.VoteAsync(here.Cleo, poll.Card, 2);
        await here.DecideAsync(poll);

        var late = await here.VoteAsync(here.Cleo, own, 1);

        var bold = Escaped(here.Markup.Bold("§")).Replace("§", here.Markup.Moment, StringComparison.Ordinal);
        Assert.Matches($@"^This poll closed on {here.Markup.Moment}; it is {bold}\.", late.Text);
        Assert.Equal(AnswersToMeetup, late.Buttons);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_poll_that_nobody_answered_asks_its_organizer_what_now(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee", ("closes", "in 2 hours"));

        await here.Bot.ForwardAsync(TimeSpan.FromHours(2));

        var question = await here.ToldAsync(here.Ana, poll.Id, $"Nobody else has said yes to a time for {here.Markup.Bold("Coffee")}.");
        Assert.Equal(["Keep it open", "Other times", "Cancel it"], question.Buttons);
        var kept = await here.PressAsync(here.Ana, question, "Keep it open");
        Assert.Matches($"^Open again until {here.Markup.Moment}", kept.Text);
        await here.ShowsAsync(poll.Card, "answers until");
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_quorum_closes_the_poll_early(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        var managed = await here.PressAsync(here.Ana, poll.Answer, "Manage");
        var menu = managed.Menus.First(menu => menu.Label.StartsWith("Close early", StringComparison.Ordinal));
        await here.ChooseAsync(here.Ana, managed, menu.Label, 1 + menu.Options.Select(option => option.Label).ToList().FindIndex(label => label.Contains('3', StringComparison.Ordinal)));

        await here.VoteAsync(here.Ben, poll.Card, 3);
        Assert.NotEmpty(poll.Card.Menus);
        await here.VoteAsync(here.Cleo, poll.Card, 3);

        await here.AnnouncementAsync(poll.Id);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_line_that_can_mean_two_things_is_asked_and_a_button_goes_on(Platform platform)
    {
        var here = await JoinAsync(platform);
        var asked = await here.RunAsync(here.Ana, "propose", ("title", "Coffee"), ("when", "5 Dec 2031 at 7"), ("where", "Bean Bros"), ("capacity", 8));

        Assert.True(asked.IsPrivate);
        Assert.Equal(["Fri 5 Dec 2031 07:00–09:00", "Fri 5 Dec 2031 19:00–21:00", "Change"], asked.Buttons);
        Assert.Contains("UTC", asked.Text, StringComparison.Ordinal);
        Assert.Empty(here.Posts);
        var posted = await here.PressAsync(here.Ana, asked, "Fri 5 Dec 2031 19:00–21:00");

        var card = await here.AnnouncementAsync(here.IdIn(posted));
        Assert.Contains("Bean Bros", card.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 8 places taken: Ana", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_poll_of_the_next_hours_closes_half_way_and_its_host_moves_that_by_one_press(Platform platform)
    {
        var here = await JoinAsync(platform);
        await here.Bot.ForwardToQuarterAsync();
        var poll = await here.PollAsync("Coffee", ("when", "in 3 hours, in 4 hours"));
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.VoteAsync(here.Cleo, poll.Card, 1);
        var managed = await here.PressAsync(here.Ana, poll.Answer, "Manage");
        var menu = managed.Menus.Single(menu => menu.Label.StartsWith("Close at another time (", StringComparison.Ordinal));
        var latest = menu.Options.Index().Single(option => option.Item.Label.EndsWith("the latest", StringComparison.Ordinal)).Index;

        var saved = await here.ChooseAsync(here.Ana, managed, menu.Label, latest + 1);

        Assert.Matches($"^Saved: people can answer until {here.Markup.Moment}", saved.Text);
        await here.Bot.ForwardAsync(TimeSpan.FromHours(2));
        Assert.NotEmpty(poll.Card.Menus);
        await here.Bot.ForwardAsync(TimeSpan.FromMinutes(31));
        var announcement = await here.AnnouncementAsync(poll.Id);
        Assert.Contains("3 of 3 can come", announcement.Text, StringComparison.Ordinal);
    }

    private static string Escaped(string text) => System.Text.RegularExpressions.Regex.Escape(text);

    /// <summary>Of a time and its votes.</summary>
    private static string Line(Card card, int time) =>
        string.Join(' ', card.Text.Split('\n').SkipWhile(line => !line.StartsWith($"{time} ", StringComparison.Ordinal)).Take(2));
}
