using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

public sealed class WholeDayTests : BotTests
{
    [Theory]
    [InlineData("5-7 Dec as one", null)]
    [InlineData("5 Dec", "3 days")]
    [InlineData("5-7 Dec", "3 days")]
    [InlineData("5 Dec", "72h")]
    public async Task Several_days_are_one_meetup(string when, string? duration)
    {
        var answer = await Bot.Command(Ana, "propose", [("title", "Camp"), ("when", when), .. duration is null ? [] : new[] { ("duration", duration) }]);

        Assert.StartsWith("It's on: Camp, Sat 5 – Mon 7 Dec", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 – Mon 7 Dec", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20261208", Bot.Channel.Card.Files[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_length_in_hours_of_a_day_without_a_clock_is_not_dropped_in_silence()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Camp"), ("when", "5 Dec"), ("duration", "3h"));

        Assert.Contains("No time of day was given, so it takes the whole day, not 3 h.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_of_several_days_shows_their_ends()
    {
        await Poll("5 Dec, 12 Dec", ("duration", "2 days"));

        Assert.Contains("1 Sat 5 – Sun 6 Dec 1 yes\n2 Sat 12 – Sun 13 Dec 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("- 1 · Sat 5 – Sun 6 Dec", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_in_a_poll_late_in_the_evening_is_asked_about()
    {
        await Bot.AdvanceTo(At(1, 20, 40));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "today, tomorrow, Thu"));

        Assert.Equal(["Without today", "Schedule Tue 1 Dec", "Change"], answer.Shown.ButtonLabels);
        Assert.Empty(Bot.Platform.Messages);
        await Bot.Press(Ana, answer, "Without today");
        Assert.Contains("1 Wed 2 Dec 1 yes\n2 Thu 3 Dec 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_day_is_left_without_today_the_button_names_it()
    {
        await Bot.AdvanceTo(At(1, 20, 40));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "today, tomorrow"));

        Assert.Equal(["Schedule Wed 2 Dec", "Schedule Tue 1 Dec", "Change"], answer.Shown.ButtonLabels);
        await Bot.Press(Ana, answer, "Schedule Tue 1 Dec");
        Assert.Contains("It's on: Coffee\nTue 1 Dec", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_in_a_poll_near_its_evening_is_asked_about()
    {
        await Bot.AdvanceTo(At(2, 20));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "today, tomorrow, Fri"));

        Assert.StartsWith("A poll that includes today would close at Wed 2 Dec 20:30 (London time)", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, 40)]
    [InlineData(22, 0)]
    public async Task Today_alone_is_set_at_once_and_lasts_until_its_date_ends(int hour, int minute)
    {
        await Bot.AdvanceTo(At(1, hour, minute));

        await Meetup("today");

        Assert.StartsWith("It's on: Coffee\nTue 1 Dec (today)\n1 going: Ana", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(At(2, 0), Assert.Single(Bot.Platform.Events).Value.End);
        await Bot.AdvanceTo(At(1, 23, 59));
        Assert.Contains("Tue 1 Dec (today) · you have not answered yet", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved: you are going to Coffee.", (await Bot.Press(Ben, Bot.Channel, "Going")).Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(2, 0, 1));
        Assert.Contains("were going", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is planned yet.", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_hours_today_can_still_be_set_instead_of_a_poll()
    {
        await Bot.AdvanceTo(At(1, 22));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "today, tomorrow"));

        Assert.Equal("It's too late for a poll that includes today.\n[Schedule Wed 2 Dec] [Schedule Tue 1 Dec] [Change]", answer.Text);
        await Bot.Press(Ana, answer, "Schedule Tue 1 Dec");
        Assert.StartsWith("It's on: Coffee\nTue 1 Dec (today)", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
