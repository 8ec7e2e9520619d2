using MeetupBot.Chat;
using MeetupBot.Tests.Features.Bench;

namespace MeetupBot.Tests.Features.Propose;

public sealed class ProposeTests : BotTests
{
    [Fact]
    public async Task Several_times_post_a_poll_in_the_channel_and_read_it_back_to_the_proposer()
    {
        var answer = await Bot.Command(Ana, "propose",
            ("title", "Coffee in Leeds"), ("when", "Sun 2pm, Sat 10am"), ("where", "Bean Bros"), ("closes", "Fri 18:00"), ("capacity", "8"));

        Assert.Contains("Posted: Coffee in Leeds: Sat 5 Dec 10:00, Sun 6 Dec 14:00.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("People answer until Fri 4 Dec 18:00", answer.Text, StringComparison.Ordinal);
        var id = IdOn(Bot.Channel);
        Assert.Equal(
            $"""
            ☕Coffee in Leeds
            Ana proposes · Bean Bros · 2 h · 8 places · answers until Fri 4 Dec 18:00 (soon)
            1 Sat 5 Dec 10:00 nobody yet
            2 Sun 6 Dec 14:00 nobody yet
            Nobody has answered yet · {id}
            [Which times work for you?]
              - 1 · Sat 5 Dec 10:00 (Europe/London)
              - 2 · Sun 6 Dec 14:00 (Europe/London)
            [None of these]
            """, Bot.Channel.Text);
    }

    [Fact]
    public async Task One_time_puts_it_on_at_once_with_the_organizer_going()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee in Leeds"), ("when", "Sat 10am"), ("where", "Bean Bros"));

        Assert.Contains("It's on: Coffee in Leeds, Sat 5 Dec 10:00–12:00 (soon).", answer.Text, StringComparison.Ordinal);
        var id = IdOn(Bot.Channel);
        Assert.Equal(
            $"""
            It's on: Coffee in Leeds
            Sat 5 Dec 10:00–12:00 (soon) · Bean Bros (map)
            Going, 1: Ana
            [Going] [Maybe] [Can't make it] [+1]
            Google · Outlook · {id}
            """, Bot.Channel.Text);
        Assert.Equal($"meetup-{id}.ics", Assert.Single(Bot.Channel.Card.Files).Name);
        Assert.Equal("Coffee in Leeds", Assert.Single(Bot.Platform.Events).Value.Title);
    }

    [Fact]
    public async Task A_missing_title_opens_a_form_with_what_was_given_filled_in()
    {
        var form = (await Bot.Command(Ana, "propose", ("when", "Sat 10am"), ("capacity", "8"))).Form;

        Assert.Equal("Sat 10am", form.Fields.Single(field => field.Key == "when").Value);
        Assert.Equal("8", form.Fields.Single(field => field.Key == "capacity").Value);
        Assert.Equal(5, form.Fields.Count);
        await Bot.Submit(Ana, form, ("title", "Coffee"));
        Assert.Contains("Going, 1 of 8 places: Ana", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_not_fit_into_the_form_is_not_lost()
    {
        var form = (await Bot.Command(Ana, "propose", ("when", "Sat 10am, Sun 2pm"), ("where", "Here"), ("duration", "1h"), ("closes", "Fri 18:00"),
            ("capacity", "8"), ("description", "Bring cups"))).Form;

        await Bot.Submit(Ana, form, ("title", "Coffee"));

        Assert.Contains("Ana proposes · Here · 1 h · 8 places · answers until Fri 4 Dec 18:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Bring cups", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_labels_of_the_form_are_to_the_letter()
    {
        await using var bot = new BotBench(formFields: 7);

        var form = (await bot.Command(Ana, "propose")).Form;

        Assert.Equal(["Title", "When", "Where", "Duration", "Closes", "Capacity", "Description"], form.Fields.Select(field => field.Label));
        Assert.Equal("Propose a meetup", form.Title);
    }

    [Fact]
    public async Task An_unreadable_time_is_named_posts_nothing_and_can_be_changed()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, flurgl"), ("where", "Bean Bros"));

        Assert.True(answer.IsRefusal);
        Assert.StartsWith("I can't read \"flurgl\" in the times; \"Sat 10am\" is Sat 5 Dec 10:00. For example:", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Messages);
        var form = (await Bot.Press(Ana, answer, "Change")).Form;
        Assert.Equal(["Coffee", "Sat 10am, flurgl", "Bean Bros"], form.Fields.Take(3).Select(field => field.Value));
        await Bot.Submit(Ana, form, ("when", "Sat 10am, Sun 10am"));
        Assert.Contains("2 Sun 6 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_fault_names_it_at_its_field_and_keeps_the_rest()
    {
        var form = (await Bot.Command(Ana, "propose")).Form;

        var answer = await Bot.Submit(Ana, form, ("title", "Coffee"), ("when", "flurgl"), ("where", "Bean Bros"));

        Assert.Equal(["when"], answer.Errors.Keys);
        var again = (await Bot.Press(Ana, answer, "Change")).Form;
        Assert.Equal("Bean Bros", again.Fields.Single(field => field.Key == "where").Value);
    }

    [Fact]
    public async Task A_time_in_a_gap_is_mended_by_one_press_and_the_press_acts_once()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Owls"), ("when", "2027-03-28 01:30"));

        Assert.StartsWith("Sun 28 Mar 01:30 does not exist in Europe/London, the clocks go forward then.", answer.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, answer, "Use 02:30");
        Assert.Contains("It's on: Owls\nSun 28 Mar 02:30", Bot.Channel.Text, StringComparison.Ordinal);
        var again = await Bot.Press(Ana, answer, "Use 02:30");
        Assert.True(again.IsRefusal);
        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task A_time_in_the_past_is_refused_with_the_fix()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "today 8am"));

        Assert.Contains("has passed", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Shown.ButtonLabels.Count() > 1, answer.Text);
        Assert.Empty(Bot.Platform.Messages);
    }

    [Theory]
    [InlineData("title", "too long", "The title is 101 characters long; up to 100 fit.")]
    [InlineData("capacity", "0", "I can't read “0” as a number of places; a whole number from 1 to 10000 works.")]
    [InlineData("duration", "soon", "I can't read “soon” as a duration; for example 90m, 2h or 1h30, from 1m to 7 days.")]
    public async Task A_field_that_can_not_be_taken_is_named(string field, string value, string expected)
    {
        var text = value == "too long" ? new string('x', 101) : value;
        var options = new Dictionary<string, string> { ["title"] = "Coffee", ["when"] = "Sat 10am", [field] = text };

        var answer = await Bot.Command(Ana, "propose", [.. options.Select(option => (option.Key, option.Value))]);

        Assert.StartsWith(expected, answer.Text, StringComparison.Ordinal);
        Assert.True(answer.IsRefusal);
        Assert.Contains("Change", answer.Shown.ButtonLabels);
        Assert.Empty(Bot.Platform.Messages);
    }

    [Fact]
    public async Task Every_fault_is_named_at_once()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "flurgl"), ("capacity", "none"), ("closes", "whenever"));

        Assert.Equal(3, answer.Card.Blocks.OfType<Block.Paragraph>().Count());
    }

    [Fact]
    public async Task A_poll_never_stays_open_beyond_its_first_time()
    {
        await Poll("Sat 10am, Sun 2pm", ("closes", "in 10 days"));

        Assert.Contains("answers until Sat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_stays_open_two_days_when_nothing_is_said()
    {
        await Poll();

        Assert.Contains("answers until Thu 3 Dec 09:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_that_begins_today_as_a_whole_day_is_not_closed_at_once()
    {
        await Bot.AdvanceTo(At(1, 12));

        await Poll("today, tomorrow");

        Assert.Contains("answers until Tue 1 Dec 21:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Which times work for you?", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_direct_message_without_an_announce_channel_the_refusal_says_what_to_do()
    {
        var answer = await Bot.CommandInDirectMessage(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));

        Assert.True(answer.IsRefusal);
        Assert.Contains("announce channel", answer.Text, StringComparison.Ordinal);
        Assert.Contains("/meetup settings", answer.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Platform.Messages);
    }

    [Fact]
    public async Task In_a_direct_message_it_goes_to_the_announce_channel()
    {
        var settings = await Bot.Command(Olga, "settings");
        await Bot.Act(Olga, settings.Shown, settings.Shown.Menu("Announce channel").Action, "plans");

        await Bot.CommandInDirectMessage(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));

        Assert.Contains("It's on: Coffee", Assert.Single(Bot.Platform.Channel("plans")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_day_is_shown_as_its_date()
    {
        await Meetup("2026-12-05");

        Assert.Contains("Sat 5 Dec (soon)", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("VALUE=DATE", Bot.Channel.Card.Files[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_times_are_merged_and_control_characters_dropped()
    {
        await Bot.Command(Ana, "propose", ("title", "Cof\u0007fee\u202E"), ("when", "Sat 10am, Sat 10:00"));

        Assert.Contains("It's on: Coffee", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_a_message_the_form_is_filled_with_its_text()
    {
        var answer = await Bot.Do(BotBench.Here(new ShortcutInteraction
        {
            Id = Bot.NextId(),
            Person = Ana.Person,
            ReceivedAt = Bot.Now,
            Shortcut = "Propose a meetup",
            Text = "we should meet some time",
        }, Ana));

        Assert.Equal("we should meet some time", answer.Form.Fields.Single(field => field.Key == "description").Value);
    }

    [Fact]
    public async Task The_same_act_delivered_twice_acts_once()
    {
        var command = BotBench.Here(new CommandInteraction
        {
            Id = "again",
            Person = Ana.Person,
            ReceivedAt = Bot.Now,
            Command = "propose",
            Options = new Dictionary<string, string> { ["title"] = "Coffee", ["when"] = "Sat 10am" },
        }, Ana);

        await Bot.Do(command);
        Assert.IsType<Reply.Repeated>(await Bot.Raw(command));
        await Bot.Settle();

        Assert.Single(Bot.ChannelCards);
    }
}
