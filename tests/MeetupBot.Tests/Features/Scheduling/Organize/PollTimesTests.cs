using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

/// <summary>New times of a poll start from its own, and whose answers fall away is asked anew. It is Tue 1 Dec 2026, 09:00 in London.</summary>
public sealed class PollTimesTests : BotTests
{
    private const string Save = "Save it and tell them";

    [Theory]
    [InlineData("3pm or 5pm", "Sat 5 Dec 15:00–17:00, Sat 5 Dec 17:00–19:00, Sun 6 Dec 15:00–17:00, Sun 6 Dec 17:00–19:00")]
    [InlineData("3pm", "Sat 5 Dec 15:00–17:00, Sun 6 Dec 15:00–17:00")]
    [InlineData("all day", "Sat 5 Dec, Sun 6 Dec")]
    [InlineData("a week later", "Sat 12 Dec 10:00–12:00, Sun 13 Dec 14:00–16:00")]
    public async Task Times_of_day_alone_keep_the_days(string typed, string times)
    {
        var id = IdOn(await Poll());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", typed));

        Assert.StartsWith($"Saved: Coffee: {times}.", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fri or Sat", "Fri 4 Dec 10:00–12:00, Sat 5 Dec 10:00–12:00")]
    [InlineData("12 Dec, 13 Dec", "Sat 12 Dec 10:00–12:00, Sun 13 Dec 10:00–12:00")]
    public async Task Days_alone_keep_the_time_of_day_that_all_share(string typed, string times)
    {
        var id = IdOn(await Poll("Sat 10am, Sun 10am"));

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", typed));

        Assert.StartsWith($"Saved: Coffee: {times}.", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fri or Sat", "[Fri 4 Dec 10:00–12:00, Sat 5 Dec 10:00–12:00] [Fri 4 Dec 14:00–16:00, Sat 5 Dec 14:00–16:00]")]
    [InlineData("at 7", "[Sat 5 Dec 07:00–09:00, Sun 6 Dec 07:00–09:00] [Sat 5 Dec 19:00–21:00, Sun 6 Dec 19:00–21:00]")]
    public async Task Several_times_of_day_are_asked_about(string typed, string buttons)
    {
        var id = IdOn(await Poll());

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", typed));

        Assert.Equal($"“{typed}” can mean two things. Which is it? Times are in London time.\n{buttons} [Change]", asked.Text);
        Assert.Contains("1 Sat 5 Dec 10:00 1 yes\n2 Sun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_it_would_change_the_poll()
    {
        var id = IdOn(await Poll());

        var shown = Assert.IsType<Reply.Suggest>(await Bot.Raw(BotHarness.Here(
            new SuggestInteraction
            {
                Id = Bot.NextId(),
                Person = Ana.Person,
                ReceivedAt = Bot.Now,
                Command = "edit",
                Option = "when",
                Typed = "3pm",
                Options = new Dictionary<string, string> { ["id"] = id },
            },
            Ana)));

        Assert.Equal(["Sat 5 Dec 15:00–17:00, Sun 6 Dec 15:00–17:00 (London time)"], shown.Suggestions.Select(one => one.Label));
    }

    [Fact]
    public async Task Changed_times_are_confirmed_when_somebody_could_come()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "2");

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"));
        Assert.StartsWith(
            "Coffee: Sat 5 Dec 10:00–12:00, Sun 6 Dec 14:00–16:00 → Sat 5 Dec 15:00–17:00, Sun 6 Dec 15:00–17:00. "
            + $"Tell 1 person? They're asked again about the changed times.\nIn London time: Sat 5 Dec 15:00–17:00, Sun 6 Dec 15:00–17:00.\n[{Save}] [Change] [Leave it]",
            asked.Text,
            StringComparison.Ordinal);
        Assert.Contains("2 Sun 6 Dec 14:00 2 yes", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
        var saved = await Bot.Press(Ana, asked, Save);

        Assert.StartsWith("Saved: Coffee: Sat 5 Dec 15:00–17:00, Sun 6 Dec 15:00–17:00.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("1 person is asked again about the changed times; answers to times that stay are kept.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("its times have changed", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Left_as_it_is_a_poll_keeps_its_answers()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "2");

        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "1h later")), "Leave it");

        Assert.Contains("2 Sun 6 Dec 14:00 2 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_stay_keep_their_answers_and_nobody_is_asked()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "2");

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 11am, Sun 2pm"));

        Assert.StartsWith("Saved: Coffee: Sat 5 Dec 11:00–13:00, Sun 6 Dec 14:00–16:00.", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("asked again", saved.Text, StringComparison.Ordinal);
        Assert.Contains("2 Sun 6 Dec 14:00 2 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_close_that_nobody_chose_is_worked_out_anew()
    {
        var id = IdOn(await Poll());
        var near = await Bot.Command(Ana, "edit", ("id", id), ("when", "today 8pm, Sat 10am"));
        Assert.Contains("People can answer until Tue 1 Dec 14:30", near.Text, StringComparison.Ordinal);

        var far = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 10am, Sun 2pm"));

        Assert.Contains("People can answer until Thu 3 Dec 09:00", far.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_close_is_kept_within_bounds_and_else_said()
    {
        var id = IdOn(await Poll("Sat 10am, Sun 2pm", ("closes", "Fri 6pm")));

        var kept = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 11am, Sun 3pm"));
        Assert.Contains("People can answer until Fri 4 Dec 18:00", kept.Text, StringComparison.Ordinal);
        var late = await Bot.Command(Ana, "edit", ("id", id), ("when", "Thu 6pm, Fri 6pm"));

        Assert.Contains("The closing time that was chosen, Fri 4 Dec 18:00, is too late for these times.\nPeople can answer until Wed 2 Dec 22:00", late.Text, StringComparison.Ordinal);
    }
}
