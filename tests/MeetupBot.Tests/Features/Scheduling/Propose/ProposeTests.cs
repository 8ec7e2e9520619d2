using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Propose;

public sealed class ProposeTests : BotTests
{
    [Fact]
    public async Task Several_times_post_a_poll_in_the_channel_and_read_it_back_to_the_proposer()
    {
        var answer = await Bot.Command(Ana, "propose",
            ("title", "Coffee in Leeds"), ("when", "Sun 2pm, Sat 10am"), ("where", "Bean Bros"), ("closes", "Fri 18:00"), ("capacity", "8"));

        Assert.Contains("Posted: Coffee in Leeds: Sat 5 Dec 10:00–12:00, Sun 6 Dec 14:00–16:00.\nIn London time: Sat 5 Dec 10:00–12:00, Sun 6 Dec 14:00–16:00.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("People can answer until Fri 4 Dec 18:00", answer.Text, StringComparison.Ordinal);
        Assert.Equal(CardTone.Open, answer.Shown.Card.Tone);
        var id = IdOn(Bot.Channel);
        Assert.Equal(
            $"""
            Coffee in Leeds
            Ana proposes · Bean Bros · 2 h · 8 places · answers until Fri 4 Dec 18:00 (soon)
            1 Sat 5 Dec 10:00 1 yes
            2 Sun 6 Dec 14:00 1 yes
            1 answered · {id}
            [Which times work for you?]
              - 1 · Sat 5 Dec 10:00 (London time)
              - 2 · Sun 6 Dec 14:00 (London time)
            [None of these]
            """, Bot.Channel.Text);
    }

    [Fact]
    public async Task One_time_puts_it_on_at_once_with_the_organizer_going()
    {
        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee in Leeds"), ("when", "Sat 10am"), ("where", "Bean Bros"));

        Assert.Contains("It's on: Coffee in Leeds, Sat 5 Dec 10:00–12:00 (soon).", answer.Text, StringComparison.Ordinal);
        Assert.Equal(CardTone.Settled, answer.Shown.Card.Tone);
        var id = IdOn(Bot.Channel);
        Assert.Equal(
            $"""
            It's on: Coffee in Leeds
            Sat 5 Dec 10:00–12:00 (soon) · Bean Bros (map)
            1 going: Ana
            [Going] [Maybe] [Can't make it] [+1] [Add to calendar]
            {id}
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
        Assert.Contains("1 of 8 places taken: Ana", Bot.Channel.Text, StringComparison.Ordinal);
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
        await using var bot = new BotHarness(formFields: 7);

        var form = (await bot.Command(Ana, "propose")).Form;

        Assert.Equal(["Title", "When", "Where", "Duration", "Closes", "Capacity", "Description"], form.Fields.Select(field => field.Label));
        Assert.Equal("Propose a meetup", form.Title);
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

        Assert.Contains("answers until Tue 1 Dec 16:30", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Which days work for you?", Bot.Channel.Text, StringComparison.Ordinal);
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

        Assert.Contains("Sat 5 Dec (in 4 days)", Bot.Channel.Text, StringComparison.Ordinal);
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
        var answer = await Bot.Do(BotHarness.Here(new ShortcutInteraction
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
        var command = Bot.CommandOf(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));

        await Bot.Do(command);
        Assert.IsType<Reply.Repeated>(await Bot.Raw(command));
        await Bot.Settle();

        Assert.Single(Bot.ChannelCards);
    }

    [Fact]
    public async Task The_answer_to_a_proposal_is_short_and_the_rest_stands_behind_manage()
    {
        var posted = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am, Sun 2pm"));

        Assert.StartsWith("Posted: ", posted.Text, StringComparison.Ordinal);
        Assert.Equal(["Change", "Decide now", "Manage"], posted.Shown.ButtonLabels);
        Assert.Empty(CardText.Menus(posted.Shown.Card));
    }

    [Theory]
    [InlineData("Friday evening", "“Friday evening” is taken as 19:00.")]
    [InlineData("Fri evening or Sat evening", "“Fri evening” and “Sat evening” are taken as 19:00.")]
    public async Task The_hour_of_a_part_of_the_day_is_said(string when, string said)
    {
        Assert.Contains(said, (await Bot.Command(Ana, "propose", ("title", "Pub"), ("when", when))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fri 7pm")]
    [InlineData("Fri evening 8pm")]
    public async Task An_hour_that_was_typed_is_not(string when)
    {
        Assert.DoesNotContain("taken as", (await Bot.Command(Ana, "propose", ("title", "Pub"), ("when", when))).Text, StringComparison.Ordinal);
    }
}
