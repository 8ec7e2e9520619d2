using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Decide;

/// <summary>A host names a time with as little as tells it from the others.</summary>
public sealed class NamedTimeTests : BotTests
{
    [Theory]
    [InlineData("Sunday")]
    [InlineData("2pm")]
    [InlineData("6 Dec")]
    [InlineData("Sun at 2")]
    public async Task A_part_of_a_time_names_it(string time)
    {
        var id = IdOn(await Poll());

        await Bot.Command(Ana, "decide", ("id", id), ("time", time));

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_several_is_asked()
    {
        var id = IdOn(await Poll("Sat 7am, Sat 7pm, Sun 2pm"));

        var answer = await Bot.Command(Ana, "decide", ("id", id), ("time", "Sat at 7"));

        Assert.StartsWith("“Sat at 7” can be several of its times. Which is it?", answer.Text, StringComparison.Ordinal);
        Assert.Equal(2, answer.Shown.Menu("Choose a time").Options.Count);
        await Bot.Choose(Ana, answer.Shown, "Choose a time", "2");
        Assert.Contains("It's on: Coffee\nSat 5 Dec 19:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_may_take_a_time_that_begins_in_a_moment_and_the_poll_may_not()
    {
        var id = IdOn(await Poll("today 12:00, Sun 2pm", ("closes", "11:30")));
        await Bot.AdvanceTo(At(1, 11, 45));
        Assert.Contains("Closed, no time chosen yet.", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, Bot.LastDirect(Ana), "Keep it open");
        await Vote(Ben, "1");

        Assert.StartsWith("Nobody else has said yes", (await Bot.Command(Ana, "decide", ("id", id))).Text, StringComparison.Ordinal);
        await Bot.Command(Ana, "decide", ("id", id), ("time", "1"));

        Assert.Contains("It's on: Coffee\nTue 1 Dec 12:00", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
