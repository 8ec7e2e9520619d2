using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

/// <summary>An edited poll asks about what a proposal asks about, and says what it is now. It is Tue 1 Dec 2026, 09:00 in London.</summary>
public sealed class EditedPollTests : BotTests
{
    [Fact]
    public async Task The_answer_reads_back_the_times_and_when_it_closes()
    {
        var id = IdOn(await Poll());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 10am, Sun 3pm"), ("where", "The Park"));

        Assert.StartsWith(
            "Saved: Coffee: Sat 5 Dec 10:00–12:00, Sun 6 Dec 15:00–17:00.\nIn London time: Sat 5 Dec 10:00–12:00, Sun 6 Dec 15:00–17:00.\nPlace: The Park (map).\n"
            + "People can answer until Thu 3 Dec 09:00 (soon); then I choose the best time and say why.\n[Close at another time (London time)]",
            saved.Text,
            StringComparison.Ordinal);
    }

    /// <summary>Polls of an earlier version say nothing of who chose their close.</summary>
    [Fact]
    public async Task A_close_of_which_nobody_knows_who_chose_it_stays()
    {
        var id = IdOn(await Poll("Sat 10am, Sun 2pm", ("closes", "Fri 18:00")));
        await Bot.Database.WriteAsync(session => session.Due.Schedule(session.Due.Find($"poll.close:{id}")! with { Payload = null }));

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 10am, Sun 3pm"));

        Assert.Contains("People can answer until Fri 4 Dec 18:00", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_ends_are_taken_when_all_times_move()
    {
        var id = IdOn(await Poll("Sat 10am, Sun 10am"));

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "2-5pm"));

        Assert.StartsWith("Saved: Coffee: Sat 5 Dec 14:00–17:00, Sun 6 Dec 14:00–17:00.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Duration: 3 h.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_time_is_asked_about_and_set_by_a_press()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "2");

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sun 2pm"), ("title", "Tea"));
        Assert.Equal("With one time there is nothing to choose: Sun 6 Dec 14:00–16:00 (London time) would be set at once.\n[Schedule it] [Change]", asked.Text);
        Assert.False(asked.IsRefusal);
        Assert.Contains("1 Sat 5 Dec 10:00 1 yes\n2 Sun 6 Dec 14:00 2 yes", Bot.Channel.Text, StringComparison.Ordinal);
        var set = await Bot.Press(Ana, asked, "Schedule it");

        Assert.StartsWith("It's on: Tea, Sun 6 Dec 14:00–16:00 (soon).", set.Text, StringComparison.Ordinal);
        Assert.Contains("It's on: Tea\nSun 6 Dec 14:00–16:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("2 going: Ana, Ben", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("You said yes to this time", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_leaves_one_time_is_still_asked_about()
    {
        var id = IdOn(await Poll());
        var refused = await Bot.Command(Ana, "edit", ("id", id), ("when", "2027-03-28 01:30"));

        var asked = await Bot.Press(Ana, refused, "Use Sun 28 Mar 2027 02:30–04:30");

        Assert.Contains("[Schedule it]", asked.Text, StringComparison.Ordinal);
        Assert.Contains("1 Sat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_shrinks_to_one_is_said()
    {
        var id = IdOn(await Poll("today 8pm, Sat 10am"));
        await Bot.AdvanceTo(At(1, 10));

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "11 h earlier"));

        Assert.StartsWith("1 of the times is over and was left out. That leaves Fri 4 Dec 23:00 – Sat 5 Dec 01:00 (London time)", asked.Text, StringComparison.Ordinal);
        Assert.Contains("[Schedule it]", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_begins_too_soon_is_asked_about()
    {
        var id = IdOn(await Poll());

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "today 9:20am, Sat 10am, Sun 2pm"));
        Assert.StartsWith("Too soon for a poll: Tue 1 Dec 09:20–11:20 (London time).", asked.Text, StringComparison.Ordinal);
        var saved = await Bot.Press(Ana, asked, "Leave out Tue 1 Dec 09:20–11:20");

        Assert.StartsWith("Saved: Coffee: Sat 5 Dec 10:00–12:00, Sun 6 Dec 14:00–16:00.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_set_instead_of_a_time_that_is_too_soon_is_not_asked_twice()
    {
        var id = IdOn(await Poll());
        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "today 9:20am, Sat 10am"));

        var set = await Bot.Press(Ana, asked, "Schedule Sat 5 Dec 10:00–12:00");

        Assert.StartsWith("It's on: Coffee, Sat 5 Dec 10:00–12:00 (soon).", set.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_as_a_whole_day_is_asked_about_when_it_is_late()
    {
        await Bot.AdvanceTo(At(1, 20));
        var id = IdOn(await Poll());

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "1 Dec all day, 5 Dec all day, 6 Dec all day"));

        Assert.Contains("[Without today]", asked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "Tea", "Saved: Tea: Sat 5 Dec 10:00–12:00, Sun 6 Dec 14:00–16:00.\nTitle: Coffee → Tea.\nPeople can answer until")]
    [InlineData("duration", "3h", "Saved: Coffee: Sat 5 Dec 10:00–13:00, Sun 6 Dec 14:00–17:00.\nDuration: 3 h.\nPeople can answer until")]
    public async Task What_else_changed_is_said(string field, string typed, string expected)
    {
        var id = IdOn(await Poll());

        var saved = await Bot.Command(Ana, "edit", ("id", id), (field, typed));

        Assert.StartsWith(expected, saved.Text, StringComparison.Ordinal);
    }
}
