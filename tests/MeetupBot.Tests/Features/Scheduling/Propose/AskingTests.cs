using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

/// <summary>What can mean several things is asked, with a button for each of them.</summary>
public sealed class AskingTests : BotTests
{
    [Fact]
    public async Task Two_readings_are_two_buttons_and_pressing_one_goes_on_where_it_stopped()
    {
        var answer = await Bot.Command(Ana, "propose",
            ("title", "Coffee in Leeds"), ("when", "Sat 7"), ("where", "Bean Bros"), ("duration", "90m"), ("capacity", "8"), ("description", "Bring cups"));

        Assert.False(answer.IsRefusal);
        Assert.Equal(
            """
            “Sat 7” can mean two things. Which is it? Times are in London time.
            [Sat 5 Dec 07:00–08:30] [Sat 5 Dec 19:00–20:30] [Change]
            """, answer.Text);
        Assert.Empty(Bot.Platform.Messages);

        var posted = await Bot.Press(Ana, answer, "Sat 5 Dec 19:00–20:30");

        Assert.IsType<Reply.Replace>(posted.Reply);
        Assert.StartsWith("It's on: Coffee in Leeds\nSat 5 Dec 19:00–20:30 (soon) · Bean Bros (map)\nBring cups\n1 of 8 places taken: Ana", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.True((await Bot.Press(Ana, answer, "Sat 5 Dec 07:00–08:30")).IsRefusal);
        Assert.Single(Bot.ChannelCards);
    }

    [Theory]
    [InlineData("in 2 days", "It's on: Coffee, Thu 3 Dec 14:15–16:15")]
    [InlineData("in a fortnight", "It's on: Coffee, Tue 15 Dec 14:15–16:15")]
    public async Task Days_from_now_are_on_a_quarter_of_an_hour(string when, string expected)
    {
        await Bot.AdvanceTo(At(1, 14) + NodaTime.Duration.FromMinutes(13));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", when));

        Assert.StartsWith(expected, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sat after 3pm", "In “Sat after 3pm” it says only what it comes after, not when it begins.\n[Use Sat 5 Dec 15:00–17:00] [Use Sat 5 Dec 16:00–18:00] [Change]")]
    [InlineData("Sat before 3pm", "In “Sat before 3pm” it says only when it is over, not when it begins.\n[Use Sat 5 Dec 13:00–15:00] [Change]")]
    [InlineData("mid December", "In “mid December” it does not say on which days of the month.\n[Use Sat 12 Dec, Sat 19 Dec] [Use Sat 12 Dec] [Use Sat 12 Dec, Sun 13 Dec, Sat 19 Dec, Sun 20 Dec] [Change]")]
    [InlineData("Sat 12 Dec or Sun", "“Sat 12 Dec or Sun” can mean two things. Which is it? Times are in London time.\n[Sun 6 Dec, Sat 12 Dec] [Sat 12 Dec, Sun 13 Dec] [Change]")]
    [InlineData("Sat 7pmm", "I can't read “7pmm” in the times. For example: “Sat 10am, Sun 2pm” or “2026-12-05 18:30”.\n[Use Sat 5 Dec 19:00–21:00] [Change]")]
    public async Task What_is_no_time_yet_says_which_part_and_why_with_the_nearest(string when, string expected) =>
        Assert.Equal(expected, (await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", when))).Text);

    [Fact]
    public async Task Change_opens_the_form_with_what_was_typed()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 7"), ("where", "Bean Bros"));

        var form = (await Bot.Press(Ana, answer, "Change")).Form;

        Assert.Equal(["Coffee", "Sat 7", "Bean Bros"], form.Fields.Take(3).Select(field => field.Value));
    }

    [Fact]
    public async Task Nobody_else_can_answer_the_question()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 7"));

        Assert.True((await Bot.Press(Ben, answer, "Sat 5 Dec 07:00–09:00")).IsRefusal);
        Assert.Empty(Bot.Platform.Messages);
    }

    [Fact]
    public async Task A_form_is_asked_as_a_command_is()
    {
        var form = (await Bot.Command(Ana, "propose")).Form;

        var answer = await Bot.Submit(Ana, form, ("title", "Coffee"), ("when", "Sat 7, Sun 7"), ("where", "Bean Bros"));

        Assert.IsType<Reply.Private>(answer.Reply);
        Assert.Contains("Sat 5 Dec 19:00–21:00, Sun 6 Dec 19:00–21:00", answer.Shown.ButtonLabels);
        await Bot.Press(Ana, answer, "Sat 5 Dec 07:00–09:00, Sun 6 Dec 07:00–09:00");
        Assert.Contains("1 Sat 5 Dec 07:00 1 yes\n2 Sun 6 Dec 07:00 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_becomes_a_proposal_keeps_its_text_through_the_question()
    {
        var opened = await Bot.Do(BotHarness.Here(new ShortcutInteraction
        {
            Id = Bot.NextId(),
            Person = Ana.Person,
            ReceivedAt = Bot.Now,
            Shortcut = "Propose a meetup",
            Text = "we should meet some time",
        }, Ana));

        var answer = await Bot.Submit(Ana, opened.Form, ("title", "Coffee"), ("when", "Sat 7"));
        await Bot.Press(Ana, answer, "Sat 5 Dec 19:00–21:00");

        Assert.Contains("we should meet some time", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_times_are_shortened_to_what_a_button_holds_and_still_differ()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Thu 10:00-12:00, Fri 10:00-12:00, Sat 10:00-12:00, Sun at 7"));

        var labels = answer.Shown.ButtonLabels.ToList();
        Assert.Equal(labels.Distinct(), labels);
        Assert.All(labels, label => Assert.InRange(label.Length, 1, 75));
        await Bot.Press(Ana, answer, labels[1]);
        Assert.Contains("4 Sun 6 Dec 19:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_may_be_where_to_meet_or_whose_clock_is_meant()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 7pm Paris"));

        Assert.Equal(
            """
            “Sat 7pm Paris” can mean two things. Which is it? Times are in London time. In Paris it is Sat 5 Dec 19:00.
            [Sat 5 Dec 18:00–20:00 (by the clock of Paris)] [Sat 5 Dec 19:00–21:00] [Change]
            """, answer.Text);
    }

    [Fact]
    public async Task Two_questions_are_answered_one_after_the_other()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat at 7, Sun at 7"), ("closes", "Fri at 8"));

        var next = await Bot.Press(Ana, answer, "Sat 5 Dec 19:00–21:00, Sun 6 Dec 19:00–21:00");
        Assert.Contains("“Fri at 8” can mean two things.", next.Text, StringComparison.Ordinal);
        Assert.True((await Bot.Press(Ana, answer, "Sat 5 Dec 19:00–21:00, Sun 6 Dec 19:00–21:00")).IsRefusal);
        await Bot.Press(Ana, next, "Fri 4 Dec 20:00");

        Assert.Contains("answers until Fri 4 Dec 20:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task A_close_that_the_times_rule_out_is_not_asked_about()
    {
        await Poll("Fri 12:00, Sun 14:00", ("closes", "Fri at 8"));

        Assert.Contains("answers until Fri 4 Dec 08:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_that_has_passed_meanwhile_is_refused_and_never_another_reading()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "tomorrow at 7"));
        await Bot.AdvanceTo(At(2, 8));

        var late = await Bot.Press(Ana, answer, "Wed 2 Dec 07:00–09:00");

        Assert.True(late.IsRefusal);
        Assert.Contains("has passed", late.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Messages);
    }

    [Fact]
    public async Task A_set_that_shrank_to_one_is_said_and_set_by_a_press()
    {
        await Bot.AdvanceTo(At(1, 15));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "today 10:00-16:00 every 3h"));

        Assert.Equal(
            """
            2 of the times are over and were left out. That leaves Tue 1 Dec 16:00–18:00 (London time), which would be set at once.
            [Schedule it] [Change]
            """, answer.Text);
        Assert.Empty(Bot.Platform.Messages);
        await Bot.Press(Ana, answer, "Schedule it");
        Assert.Contains("It's on: Coffee\nTue 1 Dec 16:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_left_out_of_several_is_said()
    {
        await Bot.AdvanceTo(At(1, 12));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "today 10:00-19:00 every 3h"));

        Assert.Contains("1 of the times is over and was left out.", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sat 18:00ish", "is taken as exactly 18:00.")]
    [InlineData("Sat 10:00-12:00, 8 Dec 19:00", "Only some of the times have an end, so it was left out; it takes 2 h.")]
    [InlineData("Sat 10:00-12:00, Sun 10:00-13:00", "The times have different lengths, so their ends were left out; it takes 2 h.")]
    public async Task Remarks_are_said(string when, string expected)
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", when));

        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_length_in_the_times_that_the_duration_contradicts_is_asked()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10:00-12:00"), ("duration", "3h"));

        Assert.Contains("“Sat 10:00-12:00” lasts 2 h, and the duration says 3 h. Which is it?", answer.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, answer, "It takes 3 h");
        Assert.Contains("Sat 5 Dec 10:00–13:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_begins_within_half_an_hour_is_no_candidate()
    {
        await Bot.AdvanceTo(At(1, 12));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "12:20, Sat 10am, Sun 2pm"));

        Assert.StartsWith("Too soon for a poll: Tue 1 Dec 12:20–14:20 (London time).", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Messages);
        await Bot.Press(Ana, answer, "Leave out Tue 1 Dec 12:20–14:20");
        Assert.Contains("1 Sat 5 Dec 10:00 1 yes\n2 Sun 6 Dec 14:00 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_every_time_is_too_soon_one_can_be_set()
    {
        await Bot.AdvanceTo(At(1, 12));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "12:15, 12:20"));

        await Bot.Press(Ana, answer, "Schedule Tue 1 Dec 12:20–14:20");
        Assert.Contains("It's on: Coffee\nTue 1 Dec 12:20", Bot.Channel.Text, StringComparison.Ordinal);
    }
}
