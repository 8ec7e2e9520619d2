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
        Assert.StartsWith("Nobody else has said yes to a time for Coffee.", asked.Text, StringComparison.Ordinal);
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

        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00–16:00 (soon)\n1 going: Ana", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_no_answers_the_organizer_can_give_other_times()
    {
        await Poll();
        await Bot.AdvanceTo(At(3, 10));
        var form = (await Bot.Press(Ana, Bot.LastDirect(Ana), "Other times")).Form;

        await Bot.Submit(Ana, form, ("when", "Fri 11 Dec 10am, Sat 12 Dec 10am"));

        Assert.Contains("1 Fri 11 Dec 10:00 1 yes\n2 Sat 12 Dec 10:00 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
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
    public async Task Left_lying_it_is_called_off_in_nobodys_name_when_its_last_time_begins()
    {
        await Poll();
        await Bot.Press(Ben, Bot.Channel, "None of these");

        await Bot.AdvanceTo(At(6, 13, 59));
        Assert.Contains("Closed, no time chosen yet.", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(6, 14, 1));

        Assert.Contains("Cancelled. No time was found. All of its times have passed.", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.All(new[] { Ana, Ben }, person => Assert.StartsWith("Coffee is cancelled. No time was found.", Bot.LastDirect(person).Text, StringComparison.Ordinal));
        Assert.StartsWith("Nothing is planned yet.", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.LastDirect(Ben).ButtonLabels);
    }

    [Fact]
    public async Task A_whole_day_can_be_chosen_until_its_date_ends()
    {
        await Poll("Sat, Sun");

        await Bot.AdvanceTo(At(6, 23, 59));
        Assert.Contains("Closed, no time chosen yet.", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.AdvanceTo(At(7, 0, 1));

        Assert.Contains("Cancelled. No time was found.", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Keep it open")]
    [InlineData("Other times")]
    public async Task After_that_every_way_leads_to_a_new_proposal_of_the_same(string label)
    {
        await Poll("Sat 10am, Sun 2pm", ("where", "Bean Bros"), ("duration", "90m"), ("capacity", "8"));
        await Bot.AdvanceTo(At(3, 10));
        var asked = Bot.LastDirect(Ana);
        await Bot.AdvanceTo(At(6, 15));
        Assert.Equal(["Propose other times"], Bot.LastDirect(Ana).ButtonLabels);

        var late = await Bot.Press(Ana, asked, label);

        Assert.Equal("Coffee was cancelled. No time was found. All of its times have passed.\n[Propose other times]", late.Text);
        foreach (var shown in new[] { late.Shown, Bot.LastDirect(Ana) })
        {
            var form = (await Bot.Press(Ana, shown, "Propose other times")).Form;
            Assert.Equal(["Coffee", "", "Bean Bros", "1 h 30 min", "8"], form.Fields.Select(field => field.Value));
            await Bot.Submit(Ana, form, ("when", "Fri 11 Dec 10am, Sat 12 Dec 10am"));
            Assert.Contains("1 Fri 11 Dec 10:00 1 yes\n2 Sat 12 Dec 10:00 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task When_it_begins_too_soon_for_answers_the_reason_comes_with_what_is_left()
    {
        await Poll();
        await Bot.AdvanceTo(At(3, 10));
        var asked = Bot.LastDirect(Ana);
        await Bot.AdvanceTo(At(6, 13, 45));

        var answer = await Bot.Press(Ana, asked, "Keep it open");

        Assert.Contains("It begins too soon for more answers.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Other times", "Cancel it"], answer.Shown.ButtonLabels);
        await Bot.Choose(Ana, answer.Shown, "Choose a time", "2");
        Assert.Contains("It's on: Coffee\nSun 6 Dec 14:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_all_times_have_passed_keeping_it_open_is_not_offered()
    {
        await Poll("today 11am, today noon");

        await Bot.SleepUntil(At(2, 10));

        Assert.StartsWith("All the times have passed for Coffee.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Contains("Otherwise it's called off in two days.", Bot.LastDirect(Ana).Text, StringComparison.Ordinal);
        Assert.Equal(["Other times", "Cancel it"], Bot.LastDirect(Ana).ButtonLabels);
        var form = (await Bot.Press(Ana, Bot.LastDirect(Ana), "Other times")).Form;
        Assert.Equal("", form.Fields.Single(field => field.Key == "when").Value);
    }
}
