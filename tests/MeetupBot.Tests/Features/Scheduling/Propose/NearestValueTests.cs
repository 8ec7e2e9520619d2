using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>A duration or a number of places that does not work is answered with the nearest that does.</summary>
public sealed class NearestValueTests : BotTests
{
    [Theory]
    [InlineData("duration", "100 days", "Use 7 days", "Sat 5 Dec 10:00 – Sat 12 Dec 10:00")]
    [InlineData("duration", "0 minutes", "Use 1 min", "Sat 5 Dec 10:00–10:01")]
    [InlineData("duration", "3", "Use 3 h", "Sat 5 Dec 10:00–13:00")]
    [InlineData("duration", "soon", "Use 2 h", "Sat 5 Dec 10:00–12:00")]
    [InlineData("capacity", "0", "Use 1 place", "Going, 1 of 1 place")]
    [InlineData("capacity", "20000", "Use 10000 places", "Going, 1 of 10000 places")]
    [InlineData("capacity", "8 people", "Use 8 places", "Going, 1 of 8 places")]
    [InlineData("capacity", "any", "No limit", "Going, 1: Ana")]
    public async Task The_nearest_is_one_press_away(string field, string typed, string button, string expected)
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"), (field, typed));

        Assert.True(answer.IsRefusal);
        var posted = await Bot.Press(Ana, answer, button);
        Assert.Contains(expected, posted.Text + Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_several_fields_are_mended_one_by_one()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 7"), ("capacity", "0"), ("duration", "100 days"));
        Assert.True(answer.IsRefusal);

        var next = await Bot.Press(Ana, answer, "Use 7 days");
        var last = await Bot.Press(Ana, next, "Use 1 place");
        await Bot.Press(Ana, last, last.Shown.ButtonLabels.First());

        Assert.Contains("It's on: Coffee\nSat 5 Dec 07:00", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
