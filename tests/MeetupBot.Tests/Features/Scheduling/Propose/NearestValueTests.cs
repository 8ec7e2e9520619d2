using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>A duration or a number of places that does not work is answered with the nearest that does.</summary>
public sealed class NearestValueTests : BotTests
{
    [Theory]
    [InlineData("duration", "100 days", "Use 31 days", "Sat 5 Dec 10:00 – Tue 5 Jan 2027 10:00")]
    [InlineData("duration", "0 minutes", "Use 1 min", "Sat 5 Dec 10:00–10:01")]
    [InlineData("duration", "3", "Use 3 h", "Sat 5 Dec 10:00–13:00")]
    [InlineData("duration", "soon", "Use 2 h", "Sat 5 Dec 10:00–12:00")]
    [InlineData("capacity", "0", "Use 1 place", "1 of 1 place taken")]
    [InlineData("capacity", "20000", "Use 10000 places", "1 of 10000 places taken")]
    [InlineData("capacity", "8 people", "Use 8 places", "1 of 8 places taken")]
    [InlineData("capacity", "any", "No limit", "1 going: Ana")]
    public async Task The_nearest_is_one_press_away(string field, string typed, string button, string expected)
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"), (field, typed));

        Assert.True(answer.IsRefusal);
        var posted = await Bot.Press(Ana, answer, button);
        Assert.Contains(expected, posted.Text + Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24 Dec duration", "24 Dec", "11 days", "Thu 24 Dec – Sun 3 Jan 2027")]
    [InlineData("as one", "24 Dec to 3 Jan as one", null, "Thu 24 Dec – Sun 3 Jan 2027")]
    public async Task A_length_has_the_same_bound_however_it_is_typed(string _, string when, string? duration, string expected)
    {
        var posted = duration is null
            ? await Bot.Command(Ana, "propose", ("title", "Trip"), ("when", when))
            : await Bot.Command(Ana, "propose", ("title", "Trip"), ("when", when), ("duration", duration));

        Assert.Contains(expected, posted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_are_too_many_for_one_meetup_are_cut_by_one_press()
    {
        var refused = await Bot.Command(Ana, "propose", ("title", "Trip"), ("when", "5 Dec to 5 Mar as one"));

        Assert.StartsWith("“91 days” can't be the length of a meetup: it takes from 1m to 31 days.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 Dec – Mon 4 Jan 2027", (await Bot.Press(Ana, refused, "Use Sat 5 Dec – Mon 4 Jan 2027")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_that_do_not_follow_one_another_are_offered_as_a_poll_alone()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "every Sat in December"));

        Assert.StartsWith("Posted: Coffee: Sat 5 Dec, Sat 12 Dec", posted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Make it one meetup", posted.Shown.ButtonLabels);
    }

    [Fact]
    public async Task Faults_of_several_fields_are_mended_one_by_one()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 7"), ("capacity", "0"), ("duration", "100 days"));
        Assert.True(answer.IsRefusal);

        var next = await Bot.Press(Ana, answer, "Use 31 days");
        var last = await Bot.Press(Ana, next, "Use 1 place");
        await Bot.Press(Ana, last, last.Shown.ButtonLabels.First());

        Assert.Contains("It's on: Coffee\nSat 5 Dec 07:00", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
