using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>Proposals as they are typed where a command is text, on Tue 1 Dec 2026 at 09:00.</summary>
public sealed class OneLineTests : BotTests
{
    [Theory]
    [InlineData("Coffee Sat 10am", "Coffee, Sat 5 Dec 10:00")]
    [InlineData("Coffee at Bean Bros tomorrow 7pm", "Coffee at Bean Bros, Wed 2 Dec 19:00")]
    [InlineData("Sunday roast next Sat 1pm", "Sunday roast, Sat 12 Dec 13:00")]
    [InlineData("Coffee in Leeds Sat or Sun 10am", "Coffee in Leeds: Sat 5 Dec 10:00–12:00, Sun 6 Dec 10:00–12:00")]
    public async Task A_plain_line_is_posted_and_read_back(string line, string said)
    {
        var answer = await Bot.Type(Ana, $"propose {line}");

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.Single(Bot.ChannelCards);
    }

    [Theory]
    [InlineData("Pizza night", "Pizza night", "", "")]
    [InlineData("Lunch Friday where: Luigi", "Lunch", "Lunch Friday", "Luigi")]
    [InlineData("Friday drinks", "Friday drinks", "Friday", "")]
    [InlineData("Coffee Sat 10am at Bean Bros", "Coffee", "Sat 10am", "Bean Bros")]
    [InlineData("Sat 10am", "", "Sat 10am", "")]
    [InlineData("\"Friday drinks\"", "Friday drinks", "", "")]
    [InlineData("title: Coffee Sat 10am", "Coffee Sat 10am", "", "")]
    public async Task A_doubtful_line_opens_the_form_with_what_was_understood(string line, string title, string when, string where)
    {
        var form = (await Bot.Type(Ana, $"propose {line}")).Form;

        Assert.Equal([("Title", title), ("When", when), ("Where", where)], form.Fields.Take(3).Select(field => (field.Label, field.Value)));
        Assert.Empty(Bot.ChannelCards);
    }

    [Fact]
    public async Task Times_with_two_readings_are_asked_about_and_the_title_is_kept()
    {
        var answer = await Bot.Type(Ana, "propose Drinks Fri 7");

        Assert.Contains("Fri 7", answer.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, answer, "Fri 4 Dec 19:00–21:00");
        Assert.Contains("Drinks\nFri 4 Dec 19:00–21:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_that_are_over_are_refused_and_the_form_holds_both_parts()
    {
        var answer = await Bot.Type(Ana, "propose Coffee 2020-12-05 10:00");

        Assert.True(answer.IsRefusal);
        var form = (await Bot.Press(Ana, answer, "Change")).Form;
        Assert.Equal(["Coffee", "2020-12-05 10:00"], form.Fields.Take(2).Select(field => field.Value));
    }
}
