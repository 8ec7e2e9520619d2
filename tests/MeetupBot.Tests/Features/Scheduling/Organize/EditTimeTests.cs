using MeetupBot.Chat.Interactions;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

/// <summary>A new time starts from the meetup's own. It is Tue 1 Dec 2026, 09:00 in London.</summary>
public sealed class EditTimeTests : BotTests
{
    [Theory]
    [InlineData("3pm", "Sat 5 Dec 15:00–17:00")]
    [InlineData("2-5pm", "Sat 5 Dec 14:00–17:00")]
    [InlineData("Sunday", "Sun 6 Dec 10:00–12:00")]
    [InlineData("12 Dec", "Sat 12 Dec 10:00–12:00")]
    [InlineData("+1h", "Sat 5 Dec 11:00–13:00")]
    [InlineData("1 h later", "Sat 5 Dec 11:00–13:00")]
    [InlineData("a week later", "Sat 12 Dec 10:00–12:00")]
    [InlineData("30 min earlier", "Sat 5 Dec 09:30–11:30")]
    [InlineData("Sun 6 Dec 18:00", "Sun 6 Dec 18:00–20:00")]
    public async Task What_is_not_typed_stays(string typed, string time)
    {
        var id = IdOn(await Meetup());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", typed));

        Assert.False(saved.IsRefusal, saved.Text);
        Assert.Contains(time, Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_for_something_else_is_said()
    {
        var id = IdOn(await Meetup());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "~3pm"));

        Assert.Contains("15:00–17:00", saved.Text, StringComparison.Ordinal);
        Assert.Contains("is taken as exactly 15:00.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_day_is_read_back_without_hours()
    {
        var id = IdOn(await Meetup());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "all day"));

        Assert.Contains("→ Sat 5 Dec (in 4 days)", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_takes_the_same_words()
    {
        var id = IdOn(await Meetup());
        var form = (await Bot.Command(Ana, "edit", ("id", id))).Form;

        await Bot.Submit(Ana, form, ("when", "3pm"));

        Assert.Contains("Sat 5 Dec 15:00–17:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7pmm", "I can't read “7pmm” as a new time.", "[Use Sat 5 Dec 19:00–21:00] [Change]")]
    [InlineData("after 3pm", "In “after 3pm” it says only what it comes after, not when it begins.", "[Use Sat 5 Dec 15:00–17:00] [Use Sat 5 Dec 16:00–18:00] [Change]")]
    public async Task A_correction_is_named_by_the_time_that_it_makes(string typed, string message, string buttons)
    {
        var id = IdOn(await Meetup());

        var refused = await Bot.Command(Ana, "edit", ("id", id), ("when", typed));

        Assert.StartsWith(message, refused.Text, StringComparison.Ordinal);
        Assert.EndsWith(buttons, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_of_several_meanings_is_asked_and_the_rest_of_the_edit_goes_on()
    {
        var id = IdOn(await Meetup());

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "at 7"), ("title", "Tea"), ("where", "The Park"));
        Assert.Equal("“at 7” can mean two things. Which is it? Times are in London time.\n[Sat 5 Dec 07:00–09:00] [Sat 5 Dec 19:00–21:00] [Change]", asked.Text);
        Assert.False(asked.IsRefusal);
        Assert.Contains("Sat 5 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
        await Bot.Press(Ana, asked, "Sat 5 Dec 19:00–21:00");

        Assert.Contains("It's on: Tea\nSat 5 Dec 19:00–21:00 (soon) · The Park", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal("I don't have this draft any more.", (await Bot.Press(Ana, asked, "Sat 5 Dec 07:00–09:00")).Text);
    }

    [Fact]
    public async Task A_question_of_a_form_is_asked_by_buttons_too()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        var form = (await Bot.Command(Ana, "edit", ("id", id))).Form;

        var asked = await Bot.Submit(Ana, form, ("when", "at 7"), ("description", "Bring cups"));
        var move = await Bot.Press(Ana, asked, "Sat 5 Dec 19:00–21:00");
        await Bot.Press(Ana, move, "Move it and tell them");

        Assert.Contains("Sat 5 Dec 19:00–21:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Bring cups", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_whose_time_has_passed_is_not_taken_for_another()
    {
        var id = IdOn(await Meetup("today 10pm"));
        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "9:30"));
        await Bot.AdvanceTo(At(1, 10));

        var late = await Bot.Press(Ana, asked, "Tue 1 Dec 09:30–11:30");

        Assert.True(late.IsRefusal);
        Assert.Contains("Tue 1 Dec 22:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plus_one_hour_moves_every_time_of_a_poll()
    {
        var id = IdOn(await Poll());

        await Bot.Command(Ana, "edit", ("id", id), ("when", "+1h"));

        Assert.Contains("1 Sat 5 Dec 11:00 1 yes\n2 Sun 6 Dec 15:00 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_for_a_poll_is_read_anew()
    {
        var id = IdOn(await Poll());

        await Bot.Command(Ana, "edit", ("id", id), ("when", "Fri or Sat 6pm"));

        Assert.Contains("1 Fri 4 Dec 18:00 1 yes\n2 Sat 5 Dec 18:00 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_names_the_part_and_offers_what_is_near()
    {
        var id = IdOn(await Meetup());

        var past = await Bot.Command(Ana, "edit", ("id", id), ("when", "a week earlier"));

        Assert.True(past.IsRefusal);
        Assert.StartsWith("Sat 28 Nov 10:00 has passed", past.Text, StringComparison.Ordinal);
        var unread = await Bot.Command(Ana, "edit", ("id", id), ("when", "flurgl"));
        Assert.StartsWith("I can't read “flurgl” as a new time. For example: “3pm”, “Sunday”, “1 h later”", unread.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_day_becomes_several_by_days_or_by_a_duration()
    {
        var id = IdOn(await Meetup("5 Dec all day"));

        var days = await Bot.Command(Ana, "edit", ("id", id), ("when", "5-7 Dec as one"));
        Assert.StartsWith("Saved: Coffee, Sat 5 Dec → Sat 5 – Mon 7 Dec (in 4 days).", days.Text, StringComparison.Ordinal);
        var shorter = await Bot.Command(Ana, "edit", ("id", id), ("duration", "2 days"));
        Assert.StartsWith("Saved: Coffee, Sat 5 – Mon 7 Dec → Sat 5 – Sun 6 Dec (in 4 days).", shorter.Text, StringComparison.Ordinal);
        var later = await Bot.Command(Ana, "edit", ("id", id), ("when", "a week later"));
        Assert.StartsWith("Saved: Coffee, Sat 5 – Sun 6 Dec → Sat 12 – Sun 13 Dec (in 11 days).", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_in_a_row_for_one_meetup_are_offered_as_one()
    {
        var id = IdOn(await Meetup());

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "5-7 Dec"));
        await Bot.Press(Ana, asked, "Sat 5 – Mon 7 Dec, as one meetup");

        Assert.Equal("3 days", (await Bot.Command(Ana, "edit", ("id", id))).Form.Fields.Single(field => field.Key == "duration").Value);
    }

    [Fact]
    public async Task Between_a_whole_day_and_a_time_of_day_the_length_stays_sensible()
    {
        var id = IdOn(await Meetup("5 Dec all day"));

        var clock = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"));
        Assert.StartsWith("Saved: Coffee, Sat 5 Dec → Sat 5 Dec 15:00–17:00 (soon).", clock.Text, StringComparison.Ordinal);
        var day = await Bot.Command(Ana, "edit", ("id", id), ("when", "12 Dec all day"));
        Assert.StartsWith("Saved: Coffee, Sat 5 Dec 15:00–17:00 → Sat 12 Dec (in 11 days).", day.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_is_the_meetups_own_clock_for_whoever_edits()
    {
        var id = IdOn(await Meetup());
        await Bot.Command(Olga, "me set", ("zone", "Asia/Tokyo"));

        var saved = await Bot.Command(Olga, "edit", ("id", id), ("when", "3pm"));

        Assert.Contains("In London time: Sat 5 Dec 15:00–17:00.", saved.Text, StringComparison.Ordinal);
        Assert.Equal("2026-12-05 10:00", (await Bot.Command(Olga, "edit", ("id", id))).Form.Fields.Single(field => field.Key == "when").Value);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_it_would_move_the_meetup()
    {
        var id = IdOn(await Meetup());

        Assert.Equal(["Sat 5 Dec 10:00–12:00 → Sat 5 Dec 15:00–17:00 (London time)"], (await Suggest(id, "3pm")).Select(one => one.Label));
        Assert.Equal(["Sat 5 Dec 07:00–09:00 (London time)", "Sat 5 Dec 19:00–21:00 (London time)"], (await Suggest(id, "at 7")).Select(one => one.Label));
        Assert.Equal("Use Sat 5 Dec 19:00–21:00", (await Suggest(id, "7pmm"))[^1].Label);
    }

    private async Task<IReadOnlyList<Suggestion>> Suggest(string id, string typed) => Assert.IsType<Reply.Suggest>(await Bot.Raw(BotHarness.Here(
        new SuggestInteraction
        {
            Id = Bot.NextId(),
            Person = Ana.Person,
            ReceivedAt = Bot.Now,
            Command = "edit",
            Option = "when",
            Typed = typed,
            Options = new Dictionary<string, string> { ["id"] = id },
        },
        Ana))).Suggestions;
}
