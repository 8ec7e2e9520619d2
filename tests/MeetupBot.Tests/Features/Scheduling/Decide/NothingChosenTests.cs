using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Decide;

public sealed class NothingChosenTests : BotTests
{
    [Fact]
    public async Task With_no_answers_the_organizer_is_asked_and_can_keep_it_open()
    {
        await Poll();

        await Bot.AdvanceTo(At(3, 10));

        Assert.Contains("Closed, no time chosen yet.", Bot.Channel.Text, StringComparison.Ordinal);
        var asked = Assert.Single(Bot.Inbox(Ana));
        Assert.StartsWith("Nobody has said yes to a time for Coffee.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Keep it open", "Other times", "Cancel it"], asked.ButtonLabels);
        var answer = await Bot.Press(Ana, asked, "Keep it open");
        Assert.StartsWith("Open again until Fri 4 Dec 22:00", answer.Text, StringComparison.Ordinal);
        await Vote(Ben, "2");
        await Bot.AdvanceTo(At(5, 11));
        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_answers_the_organizer_can_choose_a_time_alone()
    {
        await Poll();
        await Bot.AdvanceTo(At(3, 10));

        await Bot.Choose(Ana, Bot.LastDirect(Ana), "Choose a time", "2");

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00–16:00 (soon)\nGoing, 1: Ana", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_answers_the_organizer_can_give_other_times()
    {
        await Poll();
        await Bot.AdvanceTo(At(3, 10));
        var form = (await Bot.Press(Ana, Bot.LastDirect(Ana), "Other times")).Form;

        await Bot.Submit(Ana, form, ("when", "Fri 11 Dec 10am, Sat 12 Dec 10am"));

        Assert.Contains("1 Fri 11 Dec 10:00 nobody yet\n2 Sat 12 Dec 10:00 nobody yet", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("answers until Sat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Which times work for you?", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_answers_the_organizer_can_cancel()
    {
        await Poll();
        await Bot.AdvanceTo(At(3, 10));
        var form = (await Bot.Press(Ana, Bot.LastDirect(Ana), "Cancel it")).Form;

        var answer = await Bot.Submit(Ana, form);

        Assert.StartsWith("Cancelled: Coffee. Nobody else had answered.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Cancelled.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(CardText.Buttons(Bot.Channel.Card));
    }

    [Fact]
    public async Task Left_lying_it_is_called_off_in_nobodys_name_and_the_organizer_hears_of_it()
    {
        await Poll();
        await Bot.Press(Ben, Bot.Channel, "None of these");

        await Bot.AdvanceTo(At(8, 17));

        Assert.Contains("Cancelled. No time was found.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.All(new[] { Ana, Ben }, person => Assert.StartsWith("Coffee is cancelled. No time was found.", Bot.LastDirect(person).Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_all_times_have_passed_keeping_it_open_is_not_offered()
    {
        await Poll("today 11am, today noon");

        await Bot.SleepUntil(At(2, 10));

        Assert.StartsWith("No time is still ahead for Coffee.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Equal(["Other times", "Cancel it"], Bot.LastDirect(Ana).ButtonLabels);
        var form = (await Bot.Press(Ana, Bot.LastDirect(Ana), "Other times")).Form;
        Assert.Equal("", form.Fields.Single(field => field.Key == "when").Value);
    }
}
