using MeetupBot.Tests.Features.Attendance.Connections;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Decide;

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
        Assert.StartsWith("Coffee · Closed; it is Sat 5 Dec 10:00 · Details and answers · ", Bot.ChannelCards[0].Text, StringComparison.Ordinal);
        Assert.StartsWith(
            """
            It's on: Coffee
            Sat 5 Dec 10:00–12:00 (soon) · Bean Bros (map)
            2 of 4 said yes to this time in the poll, and 1 “if need be”.
            2 going: Ana, Ben
            """, Bot.Channel.Text, StringComparison.Ordinal);
        Assert.NotEqual(poll.Message, Bot.Channel.Message);
    }

    [Fact]
    public async Task Of_times_that_suit_as_many_the_one_wins_that_brings_together_who_have_not_met()
    {
        Someone[] others = [new("Eli"), new("Fay"), new("Gus"), new("Hal"), new("Ida"), new("Jon")];
        foreach (var person in others)
            await Bot.Command(person, "help");
        Someone[] circle = [Ana, Ben, Cleo, Dev, others[0]];
        foreach (var person in circle)
            await new Acquaintances(Bot, bothSay: true).MetAll(person, [.. circle.Where(other => other != person)]);
        await Poll("Sat 10am, Sun 2pm");
        foreach (var person in circle[1..])
            await Vote(person, "1");
        await Vote(others[1], "1", "2");
        foreach (var person in others[2..])
            await Vote(person, "2");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains(
            "Sun 6 Dec 14:00–16:00 (soon)\n6 of 10 can come. Another time suits just as many, but this one is likely to make more first meetings.",
            Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_a_time_is_chosen_no_other_close_is_offered()
    {
        var id = IdOn(await Poll());
        async Task<string> Managed() => (await Bot.Press(Ana, await Bot.Command(Ana, "show", ("id", id)), "Manage")).Text;
        Assert.Contains("Close at another time", await Managed(), StringComparison.Ordinal);

        await Bot.Command(Ana, "decide", ("id", id), ("time", "Sun 2pm"));

        Assert.DoesNotContain("Close at another time", await Managed(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_few_have_met_decides_nothing()
    {
        await new Acquaintances(Bot, bothSay: true).Met(Ben, Cleo, daysAgo: 30);
        await Poll("Sat 10am, Sun 2pm");
        await Bot.Press(Ana, Bot.Channel, "None of these");
        await Vote(Ben, "1", "2");
        await Vote(Cleo, "1");
        await Vote(Dev, "2");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains("Sat 5 Dec 10:00–12:00 (soon)\n2 of 4 said yes to this time in the poll. Another time suits just as many; this one is the earliest.", Bot.Channel.Text, StringComparison.Ordinal);
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

        Assert.Contains("2 of 2 places taken: Ana, Cleo · waiting: Ben", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("you're on the waitlist", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_time_can_still_be_chosen_when_the_poll_closes_at_the_latest_moment()
    {
        await Poll("Sat 10am, Sun 2pm", ("closes", "Sat 9:30am"));
        await Vote(Ben, "1");
        await Vote(Cleo, "1");

        await Bot.AdvanceTo(At(5, 9, 31));

        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_closes_late_does_not_choose_a_time_that_has_passed()
    {
        await Poll("Sat 10am, Sun 2pm", ("closes", "Sat 9:30am"));
        await Vote(Ben, "1");
        await Vote(Cleo, "1", "2");

        await Bot.SleepUntil(At(5, 12));

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sat 10am, Sun 2pm", "Another time suits just as many; this one is the earliest.")]
    [InlineData("Sun 2pm, Sat 10am", "Another time suits just as many; this one is the earliest.")]
    public async Task A_tie_is_explained(string when, string expected)
    {
        await Poll(when);
        await Vote(Ben, "1", "2");

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains($"2 of 2 can come. {expected}", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_plain_yes_break_a_tie()
    {
        await Poll();
        await Bot.Choose(Ben, (await Vote(Ben, "2")).Shown, "If need be", "1");
        await Bot.AdvanceTo(At(3, 10));
        Assert.Contains("more of them said a plain yes to this one", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_somebody_answers_otherwise_the_poll_is_what_was_said_in_it()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        await Vote(Cleo, "2");
        await Bot.Command(Ana, "decide", ("id", id), ("time", "Sat 10am"));
        Assert.Contains("2 of 3 can come.", Bot.Channel.Text, StringComparison.Ordinal);

        await Bot.Press(Ben, Bot.Channel, "Can't make it");

        Assert.Contains("2 of 3 said yes to this time in the poll.", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
