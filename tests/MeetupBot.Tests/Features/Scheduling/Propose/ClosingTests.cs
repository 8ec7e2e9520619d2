using MeetupBot.Chat.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>When a poll closes, and how its host changes that.</summary>
public sealed class ClosingTests : BotTests
{
    private const string Menu = "Close at another time";

    [Fact]
    public async Task A_close_after_the_last_one_that_the_times_allow_is_asked_and_not_cut()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"), ("closes", "Sat 10am"));

        Assert.Equal(
            """
            A poll can't stay open until Sat 5 Dec 10:00: it has to close half an hour before its first time, by Sat 5 Dec 09:30 (London time).
            [Sat 5 Dec 09:30, the latest] [Thu 3 Dec 09:00, as usual] [Change]
            """, answer.Text);
        Assert.Empty(Bot.Platform.Messages);
        await Bot.Press(Ana, answer, "Sat 5 Dec 09:30, the latest");
        Assert.Contains("answers until Sat 5 Dec 09:30", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_days_begin_at_midnight()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Fri, Sat"), ("closes", "Fri"));

        Assert.Equal(
            """
            A poll can't stay open until Fri 4 Dec 23:59: it has to close half an hour before its first time, by Thu 3 Dec 23:30 (London time).
            [Thu 3 Dec 23:30, the latest] [Thu 3 Dec 09:00, as usual] [Change]
            """, answer.Text);
        Assert.Contains(
            "until Thu 3 Dec 00:00 (soon); then I choose",
            (await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Fri, Sat"), ("closes", "1 day before"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_close_in_the_past_is_refused_with_the_nearest()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"), ("closes", "today 8am"));

        Assert.True(answer.IsRefusal);
        Assert.Contains("has passed", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Thu 3 Dec 09:00, as usual", answer.Shown.ButtonLabels);
        await Bot.Press(Ana, answer, "Thu 3 Dec 09:00, as usual");
        Assert.Contains("answers until Thu 3 Dec 09:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 day before", "Fri 4 Dec 10:00")]
    [InlineData("tonight", "Tue 1 Dec 23:59")]
    [InlineData("before Friday", "Thu 3 Dec 23:59")]
    public async Task A_close_is_read_as_people_say_it(string closes, string expected)
    {
        await Poll("Sat 10am, Sun 2pm", ("closes", closes));

        Assert.Contains($"answers until {expected}", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("today 8pm, tomorrow 8pm", "Tue 1 Dec 14:30")]
    [InlineData("Thu 8am, Fri 8am", "Wed 2 Dec 20:00")]
    public async Task A_poll_closes_well_before_its_first_time(string when, string expected)
    {
        await Poll(when);

        Assert.Contains($"answers until {expected}", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closing_time_of_a_single_time_is_not_dropped_in_silence()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"), ("closes", "Fri 18:00"));

        Assert.Contains("With one time there is no poll, so it needs no closing time.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_press_moves_the_close_its_job_and_the_card()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var managed = await Bot.Press(Ana, posted, "Manage");
        await Vote(Ben, "1");
        Assert.Equal("Close at another time (London time)", managed.Shown.Menu(Menu).Placeholder);
        var labels = managed.Shown.Menu(Menu).Options.Select(option => option.Label).ToList();
        Assert.Equal(
            [
                "Tue 1 Dec 11:00 · in 2 h",
                "Tue 1 Dec 23:59 · tonight",
                "Wed 2 Dec 19:00 · tomorrow evening",
                "Thu 3 Dec 09:00",
                "Fri 4 Dec 10:00 · 24 h before",
                "Fri 4 Dec 22:00 · 12 h before",
                "Sat 5 Dec 09:30 · the latest",
            ], labels);

        var answer = await Bot.Choose(Ana, managed.Shown, Menu, labels[1]);

        Assert.StartsWith("Saved: people can answer until Tue 1 Dec 23:59", answer.Text, StringComparison.Ordinal);
        Assert.Contains("answers until Tue 1 Dec 23:59", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(2, 0));
        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_host_moves_the_close()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var managed = await Bot.Press(Ana, posted, "Manage");

        var answer = await Bot.Choose(Ben, managed.Shown, Menu, managed.Shown.Menu(Menu).Options[1].Label);

        Assert.True(answer.IsRefusal);
        Assert.Contains("answers until Thu 3 Dec 09:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("soon")]
    public async Task A_forged_close_changes_nothing(string value)
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var managed = await Bot.Press(Ana, posted, "Manage");

        var answer = await Bot.Act(Ana, managed.Shown, managed.Shown.Menu(Menu).Action, value);

        Assert.True(answer.IsRefusal);
        Assert.Contains("answers until Thu 3 Dec 09:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_close_that_has_become_impossible_is_offered_anew()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));
        var managed = await Bot.Press(Ana, posted, "Manage");
        await Bot.AdvanceTo(At(1, 12));

        var answer = await Bot.Choose(Ana, managed.Shown, Menu, "Tue 1 Dec 11:00");

        Assert.True(answer.IsRefusal);
        Assert.Contains(answer.Card.Blocks.OfType<Block.Menu>().Single().Options, option => option.Label.EndsWith("· tonight", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_nudge_comes_in_waking_hours()
    {
        await Poll("Sat 10am, Sun 2pm", ("closes", "Fri 10:00"));
        await Bot.Choose(Ben, (await Vote(Ben, "1")).Shown, "If need be");
        await Bot.Command(Ana, "edit", ("id", IdOn(Bot.Channel)), ("when", "Sat 10am, Sun 2pm, Sun 4pm"));

        await Bot.AdvanceTo(At(4, 7, 59));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.AdvanceTo(At(4, 8, 1));

        Assert.Contains("is still waiting for your answer", Bot.LastDirect(Ben).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Near_times_that_would_leave_people_less_than_a_day_are_asked_about()
    {
        var asked = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "tomorrow 10am, Sat 10am, Sun 2pm"));

        Assert.Equal(
            """
            People could answer only until Tue 1 Dec 22:00 (London time), because Wed 2 Dec 10:00–12:00 is so near.
            [Leave out Wed 2 Dec 10:00–12:00] [Keep all, close Tue 1 Dec 22:00] [Change]
            """, asked.Text);
        Assert.Empty(Bot.Platform.Messages);
        await Bot.Press(Ana, asked, "Leave out Wed 2 Dec 10:00–12:00");
        Assert.Contains("answers until Thu 3 Dec 09:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);

        var again = await Bot.Command(Ana, "propose", ("title", "Tea"), ("when", "tomorrow 10am, Sat 10am, Sun 2pm"));
        await Bot.Press(Ana, again, "Keep all, close Tue 1 Dec 22:00");
        Assert.Contains("answers until Tue 1 Dec 22:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("1 Wed 2 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tomorrow 10am, Sat 10am")]
    [InlineData("tomorrow 10am, tomorrow 2pm, tomorrow 5pm")]
    public async Task Near_times_without_which_no_poll_is_left_are_not(string when)
    {
        Assert.StartsWith("Posted: ", (await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", when))).Text, StringComparison.Ordinal);
    }
}
