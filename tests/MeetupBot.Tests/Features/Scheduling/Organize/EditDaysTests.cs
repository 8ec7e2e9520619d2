using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

/// <summary>Several whole days do not become a few hours unasked.</summary>
public sealed class EditDaysTests : BotTests
{
    private const string Days = "Sat 19 – Mon 21 Dec";

    [Theory]
    [InlineData("3pm", "Sat 19 Dec 15:00–17:00")]
    [InlineData("2-5pm", "Sat 19 Dec 14:00–17:00")]
    [InlineData("Sun 3pm", "Sun 20 Dec 15:00–17:00")]
    [InlineData("Sun 20 Dec 15:00", "Sun 20 Dec 15:00–17:00")]
    public async Task A_time_of_day_is_asked_about(string typed, string clock)
    {
        var id = await Camp();

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", typed));

        Assert.False(asked.IsRefusal);
        Assert.Equal($"“{typed}” has a time of day, and this takes 3 days. Which is it?\n[{clock}] [Keep the days] [Change]", asked.Text);
        Assert.Contains(Days, Bot.Channel.Text, StringComparison.Ordinal);
        var saved = await Bot.Press(Ana, asked, clock);
        Assert.StartsWith($"Saved: Coffee, {Days} → {clock} (soon).", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_days_stay_and_the_rest_of_the_edit_is_saved()
    {
        var id = await Camp();

        var left = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm")), "Keep the days");
        Assert.StartsWith($"Left as it is: Coffee, {Days}.", left.Text, StringComparison.Ordinal);
        var renamed = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"), ("title", "Tea")), "Keep the days");

        Assert.StartsWith($"Saved: Tea, {Days} (in 18 days).\nTitle: Coffee → Tea.", renamed.Text, StringComparison.Ordinal);
        Assert.Contains($"It's on: Tea\n{Days}", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_are_told_once_the_clock_is_chosen_and_confirmed()
    {
        var id = await Camp();
        await Bot.Press(Ben, Bot.Channel, "Going");

        var chosen = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm")), "Sat 19 Dec 15:00–17:00");
        Assert.StartsWith($"Coffee: {Days} → Sat 19 Dec 15:00–17:00. Tell 1 person?", chosen.Text, StringComparison.Ordinal);
        var saved = await Bot.Press(Ana, chosen, "Move it and tell them");

        Assert.StartsWith($"Saved: Coffee, {Days} → Sat 19 Dec 15:00–17:00 (soon).", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sun 20 Dec 15:00-17:00", "Sun 20 Dec 15:00–17:00")]
    [InlineData("Sat 10am to Sun 4pm", "Sat 19 Dec 10:00 – Sun 20 Dec 16:00")]
    [InlineData("a week later", "Sat 26 – Mon 28 Dec")]
    public async Task What_is_said_in_full_is_taken(string typed, string time)
    {
        var id = await Camp();

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", typed));

        Assert.StartsWith($"Saved: Coffee, {Days} → {time} (", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duration_says_how_long_the_clock_is_meant()
    {
        var id = await Camp();

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"), ("duration", "3h"));

        Assert.StartsWith($"Saved: Coffee, {Days} → Sat 19 Dec 15:00–18:00 (soon).", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_whole_day_given_a_clock_is_confirmed_with_both_ends()
    {
        var id = IdOn(await Meetup("5 Dec all day"));
        await Bot.Press(Ben, Bot.Channel, "Going");

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"));

        Assert.StartsWith("Coffee: Sat 5 Dec → Sat 5 Dec 15:00–17:00. Tell 1 person?", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_of_several_days_is_asked_too()
    {
        var id = IdOn(await Poll("19 Dec, 26 Dec", ("duration", "3 days")));

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"));
        Assert.Equal(
            "“3pm” has a time of day, and this takes 3 days. Which is it?\n[Sat 19 Dec 15:00–17:00, Sat 26 Dec 15:00–17:00] [Keep the days] [Change]", asked.Text);
        var saved = await Bot.Press(Ana, asked, "Sat 19 Dec 15:00–17:00, Sat 26 Dec 15:00–17:00");

        Assert.StartsWith("Saved: Coffee: Sat 19 Dec 15:00–17:00, Sat 26 Dec 15:00–17:00.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("· 2 h ·", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_of_a_poll_are_kept_as_they_are()
    {
        var id = IdOn(await Poll("19 Dec, 26 Dec", ("duration", "3 days")));

        var left = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm")), "Keep the days");

        Assert.StartsWith("Left as it is: Coffee, Sat 19 – Mon 21 Dec, Sat 26 – Mon 28 Dec.", left.Text, StringComparison.Ordinal);
    }

    private async Task<string> Camp() => IdOn(await Meetup("19-21 Dec as one"));
}
