using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Vote;

public sealed class QuorumAndNudgeTests : BotTests
{
    [Fact]
    public async Task A_quorum_closes_the_poll_with_the_vote_that_reaches_it()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var saved = await Bot.Choose(Ana, (await Bot.Press(Ana, posted, "Manage")).Shown, "Close early", "As soon as 3 say yes to one time");
        Assert.False(saved.IsRefusal);
        Assert.Equal("Saved: the poll closes as soon as 3 say yes to one time, or at its closing time.", saved.Text);
        await Vote(Ben, "2");

        var answer = await Vote(Cleo, "2");

        Assert.StartsWith("Saved: Sun 6 Dec 14:00. That makes enough people, and it is Sun 6 Dec 14:00.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quorum_that_is_reached_already_closes_the_poll_at_once()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        await Vote(Ben, "2");
        await Vote(Cleo, "2");

        var answer = await Bot.Choose(Ana, (await Bot.Press(Ana, posted, "Manage")).Shown, "Close early", "As soon as 2 say yes to one time");

        Assert.Equal("It's on: Coffee, Sun 6 Dec 14:00.", answer.Text);
    }

    [Fact]
    public async Task A_quorum_chooses_among_the_times_that_reached_it()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        await Bot.Choose(Ana, (await Bot.Press(Ana, posted, "Manage")).Shown, "Close early", "As soon as 3 say yes to one time");
        await Vote(Ben, "1");
        foreach (var person in new[] { Dev, Olga })
            await Bot.Choose(person, (await Vote(person)).Shown, "If need be", "2");

        await Vote(Cleo, "1");

        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_organizer_named_is_asked_before_the_close_that_an_edit_moved()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Mon 10am, Tue 8 Dec 2pm"), ("closes", "Sun 18:00"));
        await Bot.ChoosePeople(Ana, (await Bot.Press(Ana, posted, "Manage")).Shown, "Ask someone", Ben);

        await Bot.Command(Ana, "edit", ("id", IdOn(Bot.Channel)), ("when", "Thu 10am, Fri 2pm"));
        await Bot.AdvanceTo(At(3, 9, 59));

        Assert.Contains("still waiting for your answer", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_began_and_did_not_finish_is_nudged_once_before_the_close()
    {
        await Poll("7 Dec, 8 Dec 8:00-19:00 every 1h, 9 Dec 8:00-19:00 every 1h, 10 Dec 8:00-19:00 every 1h");
        var menus = Bot.Channel.Card.Blocks.OfType<MeetupBot.Chat.Cards.Block.Menu>().ToList();
        await Bot.Act(Ben, Bot.Channel, menus[0].Action, menus[0].Options[0].Value);
        await Bot.Press(Cleo, Bot.Channel, "None of these");

        await Bot.AdvanceTo(At(3, 8, 59));

        var nudge = Assert.Single(Bot.Inbox(Ben));
        Assert.StartsWith("Coffee is still waiting for your answer, until Thu 3 Dec 09:00", nudge.Text, StringComparison.Ordinal);
        Assert.Equal(["1"], nudge.Chosen("Which times work for you? 1"));
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Whom_the_organizer_names_is_nudged_unless_they_have_answered()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"), ("closes", "Thu 18:00"));
        var answer = await Bot.ChoosePeople(Ana, (await Bot.Press(Ana, posted, "Manage")).Shown, "Ask someone", Ben, Cleo);
        Assert.Equal("Saved: Ben and Cleo will be asked once, shortly before the poll closes.", answer.Text);
        Assert.False(answer.IsRefusal);
        await Vote(Cleo, "1");

        await Bot.AdvanceTo(At(3, 17, 59));

        Assert.Contains("still waiting for your answer", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
        await Bot.Choose(Ben, Bot.LastDirect(Ben), "Which times", "2");
        Assert.Contains("3 answered", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_to_be_kept_apart_from_the_organizer_is_not_nudged_and_the_answer_is_the_same()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"), ("closes", "Thu 18:00"));
        await Bot.Command(Ben, "me set", ("notwith", "ana"));

        Assert.StartsWith("Saved: Ben will be asked once", (await Bot.ChoosePeople(Ana, (await Bot.Press(Ana, posted, "Manage")).Shown, "Ask someone", Ben)).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(3, 17, 59));

        Assert.Empty(Bot.Inbox(Ben));
    }
}
