using MeetupBot.Tests.Features.Bench;
using NodaTime;

namespace MeetupBot.Tests.Features.Decide;

public sealed class CloseTests : BotTests
{
    [Fact]
    public async Task At_its_closing_time_the_poll_settles_on_the_best_time_and_explains_it()
    {
        var poll = await Poll("Sat 10am, Sun 2pm", ("where", "Bean Bros"));
        await Vote(Ana, "1");
        await Vote(Ben, "1", "2");
        await Vote(Cleo, "2");
        await Bot.Choose(Dev, (await Vote(Dev)).Shown, "If need be", "1");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Equal(2, Bot.ChannelCards.Count);
        Assert.StartsWith(
            """
            ☕Coffee
            Closed; it is Sat 5 Dec 10:00
            1 Sat 5 Dec 10:00 2 yes, 1 if need be
            2 Sun 6 Dec 14:00 2 yes
            """, Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        Assert.StartsWith(
            """
            It's on: Coffee
            Sat 5 Dec 10:00–12:00 (soon) · Bean Bros (map)
            3 of 4 can come, and it makes 3 first meetings.
            Going, 2: Ana, Ben
            """, Bot.Channel.Text, StringComparison.Ordinal);
        Assert.NotEqual(poll.Message, Bot.Channel.Message);
    }

    [Fact]
    public async Task Who_said_yes_is_going_and_told_who_said_if_need_be_is_asked_who_said_no_is_left_alone()
    {
        await Poll();
        await Vote(Ben, "1");
        await Bot.Choose(Cleo, (await Vote(Cleo)).Shown, "If need be", "1");
        await Vote(Dev, "2");
        await Vote(Ana, "1");

        await Bot.AdvanceTo(At(3, 10));

        var told = Assert.Single(Bot.Inbox(Ben));
        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00–12:00 (soon)\nYou said yes to this time, so you are going.", told.Text, StringComparison.Ordinal);
        var asked = Assert.Single(Bot.Inbox(Cleo));
        Assert.Contains("You said “if need be” to this time. Are you coming?", asked.Text, StringComparison.Ordinal);
        await Bot.Press(Cleo, asked, "Going");
        Assert.Contains("Ana, Ben, Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Dev));
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Votes_beyond_the_capacity_wait_in_the_order_in_which_they_came()
    {
        await Poll("Sat 10am, Sun 2pm", ("capacity", "2"));
        await Vote(Cleo, "1");
        await Vote(Ben, "1");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains("Going, 2 of 2 places: Ana, Cleo · Waiting: Ben", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("you are on the waitlist", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_time_can_still_be_chosen_when_the_poll_closes_at_its_start()
    {
        await Poll("Sat 10am, Sun 2pm", ("closes", "Sat 10am"));
        await Vote(Ben, "1");
        await Vote(Cleo, "1");

        await Bot.AdvanceTo(At(5, 10, 1));

        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_closes_late_does_not_choose_a_time_that_has_passed()
    {
        await Poll("Sat 10am, Sun 2pm", ("closes", "Sat 10am"));
        await Vote(Ben, "1");
        await Vote(Cleo, "1", "2");

        await Bot.SleepUntil(At(5, 12));

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sat 10am, Sun 2pm", "Another time suits as many; this one is the earliest.")]
    [InlineData("Sun 2pm, Sat 10am", "Another time suits as many; this one is the earliest.")]
    public async Task A_tie_is_explained(string when, string expected)
    {
        await Poll(when);
        await Vote(Ben, "1", "2");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains($"The one who answered can come, and it makes 1 first meeting. {expected}", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_plain_yes_break_a_tie()
    {
        await Poll();
        await Bot.Choose(Ben, (await Vote(Ben, "2")).Shown, "If need be", "1");
        await Bot.AdvanceTo(At(3, 10));
        Assert.Contains("more of them say a plain yes to this one", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_answers_the_organizer_is_asked_and_can_keep_it_open()
    {
        await Poll();

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains("Closed, no time chosen yet.", Bot.Channel.Text, StringComparison.Ordinal);
        var asked = Assert.Single(Bot.Inbox(Ana));
        Assert.StartsWith("Nobody has said yes to a time for Coffee.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Keep it open", "Other times", "Cancel it"], asked.ButtonLabels);
        var answer = await Bot.Press(Ana, asked, "Keep it open");
        Assert.StartsWith("Open again until Sat 5 Dec 10:00", answer.Text, StringComparison.Ordinal);
        await Vote(Ben, "2");
        await Bot.AdvanceTo(At(5, 11));
        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_answers_the_organizer_can_choose_a_time_alone()
    {
        await Poll();
        await Bot.AdvanceTo(At(3, 10));

        await Bot.Choose(Ana, Bot.LastDirect(Ana), "Choose a time", "2");

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00–16:00 (soon)\nGoing, 1: Ana", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_answers_the_organizer_can_give_other_times()
    {
        await Poll();
        await Bot.AdvanceTo(At(3, 10));
        var form = (await Bot.Press(Ana, Bot.LastDirect(Ana), "Other times")).Form;

        await Bot.Submit(Ana, form, ("when", "Fri 11 Dec 10am, Sat 12 Dec 10am"));

        Assert.Contains("1 Fri 11 Dec 10:00 nobody yet\n2 Sat 12 Dec 10:00 nobody yet", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("answers until Sat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Which times work for you?", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_answers_the_organizer_can_cancel()
    {
        await Poll();
        await Bot.AdvanceTo(At(3, 10));
        var form = (await Bot.Press(Ana, Bot.LastDirect(Ana), "Cancel it")).Form;

        var answer = await Bot.Submit(Ana, form);

        Assert.StartsWith("Cancelled: Coffee. Nobody else had answered.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Cancelled.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(CardText.Buttons(Bot.Channel.Card));
    }

    [Fact]
    public async Task When_all_times_have_passed_keeping_it_open_is_not_offered()
    {
        await Poll("today 11am, today noon");

        await Bot.SleepUntil(At(2, 10));

        Assert.StartsWith("No time is still ahead for Coffee.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Equal(["Other times", "Cancel it"], Bot.LastDirect(Ana).ButtonLabels);
        var form = (await Bot.Press(Ana, Bot.LastDirect(Ana), "Other times")).Form;
        Assert.Equal("", form.Fields.Single(field => field.Key == "when").Value);
    }

    [Fact]
    public async Task A_quorum_closes_the_poll_with_the_vote_that_reaches_it()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var saved = await Bot.Choose(Ana, posted.Shown, "Close early", "As soon as 2 say yes to one time");
        Assert.False(saved.IsRefusal);
        Assert.Equal("Saved: the poll closes as soon as 2 say yes to one time, or at its closing time.", saved.Text);
        await Vote(Ben, "2");

        var answer = await Vote(Cleo, "2");

        Assert.StartsWith("Saved: Sun 6 Dec 14:00. With that enough can come, and it is Sun 6 Dec 14:00.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quorum_that_is_reached_already_closes_the_poll_at_once()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        await Vote(Ben, "2");
        await Vote(Cleo, "2");

        var answer = await Bot.Choose(Ana, posted.Shown, "Close early", "As soon as 2 say yes to one time");

        Assert.Equal("It's on: Coffee, Sun 6 Dec 14:00.", answer.Text);
    }

    [Fact]
    public async Task Who_began_and_did_not_finish_is_nudged_once_before_the_close()
    {
        await Poll("7 Dec, 8 Dec 8:00-19:00 every 1h, 9 Dec 8:00-19:00 every 1h, 10 Dec 8:00-19:00 every 1h");
        var menus = Bot.Channel.Card.Blocks.OfType<MeetupBot.Chat.Block.Menu>().ToList();
        await Bot.Act(Ben, Bot.Channel, menus[0].Action, menus[0].Options[0].Value);
        await Bot.Press(Cleo, Bot.Channel, "None of these");

        await Bot.AdvanceTo(At(3, 8, 59));

        var nudge = Assert.Single(Bot.Inbox(Ben));
        Assert.StartsWith("Coffee is still open to your answer, until Thu 3 Dec 09:00", nudge.Text, StringComparison.Ordinal);
        Assert.Equal(["1"], nudge.Chosen("Which times work for you? 1"));
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Whom_the_organizer_names_is_nudged_unless_they_have_answered()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"), ("closes", "Thu 18:00"));
        var answer = await Bot.ChoosePeople(Ana, posted.Shown, "Ask someone", Ben, Cleo);
        Assert.Equal("Saved: Ben and Cleo will be asked once, shortly before the poll closes.", answer.Text);
        Assert.False(answer.IsRefusal);
        await Vote(Cleo, "1");

        await Bot.AdvanceTo(At(3, 17, 59));

        Assert.Contains("still open to your answer", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
        await Bot.Choose(Ben, Bot.LastDirect(Ben), "Which times", "2");
        Assert.Contains("2 answered", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
