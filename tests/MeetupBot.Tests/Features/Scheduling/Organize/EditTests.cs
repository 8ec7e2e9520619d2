using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

public sealed class EditTests : BotTests
{
    [Fact]
    public async Task A_moved_meetup_tells_everyone_who_answered_once()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros")));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Maybe");
        await Bot.Press(Dev, Bot.Channel, "Can't make it");

        var answer = await Move(Ana, id, "Sat 11am");

        Assert.StartsWith("Saved: Coffee, Sat 5 Dec 10:00–12:00 → 11:00–13:00 (soon).", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee moved: Sat 5 Dec 10:00–12:00 → 11:00–13:00 (soon). Your answer stays going.\n[Can't make it]", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Contains("Your answer stays maybe.", Assert.Single(Bot.Inbox(Cleo)).Text, StringComparison.Ordinal);
        Assert.Contains("Your answer stays can't make it.\n[Going]", Assert.Single(Bot.Inbox(Dev)).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ana));
        Assert.Contains("Sat 5 Dec 11:00–13:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:1", Bot.Channel.Card.Files[0].Content, StringComparison.Ordinal);
        Assert.Equal(At(5, 11), Assert.Single(Bot.Platform.Events).Value.Start);
    }

    [Fact]
    public async Task Another_place_is_told_too()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros")));
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.Command(Ana, "edit", ("id", id), ("where", "The Hall"));
        await Move(Ana, id, "Sat 11am", ("where", "The Park"));

        Assert.StartsWith("Coffee is now at The Hall (map). It is still Sat 5 Dec 10:00–12:00 (soon). Your answer stays going.", Bot.Inbox(Ben)[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee moved: Sat 5 Dec 10:00–12:00 → 11:00–13:00 (soon). It is now at The Park (map). Your answer", Bot.Inbox(Ben)[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where", "The Hall", "Place: The Hall (map).")]
    [InlineData("capacity", "8", "Places: 8.")]
    [InlineData("title", "Tea", "Title: Coffee → Tea.")]
    [InlineData("description", "Bring cups", "Description: Bring cups.")]
    public async Task The_answer_says_the_new_value(string field, string value, string expected)
    {
        var id = IdOn(await Meetup());

        var saved = await Bot.Command(Ana, "edit", ("id", id), (field, value));

        var title = field == "title" ? "Tea" : "Coffee";
        Assert.StartsWith($"Saved: {title}, Sat 5 Dec 10:00–12:00 (soon).\n{expected}\n[Change]", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_new_values_are_said_in_one_line_and_what_was_taken_away_too()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros"), ("capacity", "4")));
        var form = (await Bot.Command(Ana, "edit", ("id", id))).Form;

        var saved = await Bot.Submit(Ana, form, ("title", "Tea"), ("where", ""), ("duration", "3h"));

        Assert.StartsWith("Saved: Tea, Sat 5 Dec 10:00–12:00 → 10:00–13:00 (soon).\nTitle: Coffee → Tea · Place: none.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_are_no_move_bother_nobody()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.Command(Ana, "edit", ("id", id), ("title", "Tea"), ("description", "Green or black"));

        Assert.Empty(Bot.Inbox(Ben));
        Assert.Contains("It's on: Tea\n", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Green or black", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_away_from_tonight_is_told_at_night()
    {
        var id = IdOn(await Meetup("Wed 7am"));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.AdvanceTo(At(1, 23));
        var before = Bot.Inbox(Ben).Count;

        await Move(Ana, id, "12 Dec 10am");

        Assert.Equal(before + 1, Bot.Inbox(Ben).Count);
    }

    [Fact]
    public async Task A_decided_meetup_takes_one_time()
    {
        var id = IdOn(await Meetup());

        var answer = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 11am, Sun 11am"));

        Assert.Equal(
            "It is decided already, so it takes one time, such as Sun 11am.\n[Use Sat 5 Dec 11:00–13:00] [Use Sun 6 Dec 11:00–13:00] [Change]", answer.Text);
        await Bot.Press(Ana, answer, "Use Sun 6 Dec 11:00–13:00");
        Assert.Contains("Sun 6 Dec 11:00–13:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_poll_keeps_answers_and_asks_only_the_voters_of_what_is_gone()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        await Vote(Cleo, "2");

        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "Sat 10am, Sun 3pm")), "Save it and tell them");

        Assert.Contains("1 Sat 5 Dec 10:00 2 yes\n2 Sun 6 Dec 15:00 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Ben));
        var asked = Assert.Single(Bot.Inbox(Cleo));
        Assert.StartsWith("Coffee: its times have changed. Which of these work for you?", asked.Text, StringComparison.Ordinal);
        await Bot.Choose(Cleo, asked, "Which times", "1", "2");
        Assert.Contains("1 Sat 5 Dec 10:00 3 yes\n2 Sun 6 Dec 15:00 2 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_the_menu_from_before_an_edit_counts_for_no_new_time()
    {
        var old = await Poll();
        await Bot.Command(Ana, "edit", ("id", IdOn(old)), ("when", "Sat 10am, Sun 3pm"));

        var answer = await Bot.Choose(Ben, old, "Which times", "2");

        Assert.True(answer.IsRefusal);
        Assert.StartsWith("The times have changed since this menu was drawn.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("2 Sun 6 Dec 15:00 1 yes", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_places_promote_who_waits()
    {
        var id = IdOn(await Meetup("Sat 10am", ("capacity", "1")));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");

        await Bot.Command(Ana, "edit", ("id", id), ("capacity", "2"));

        Assert.Contains("2 of 2 places taken: Ana, Ben · waiting: Cleo", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("A place is free", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Empty(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Fewer_places_take_nobodys_away()
    {
        var id = IdOn(await Meetup("Sat 10am", ("capacity", "3")));
        await Bot.Press(Ben, Bot.Channel, "Going");

        await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("capacity", "1")), "Keep everybody");

        Assert.Contains("2 of 1 place taken: Ana, Ben", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_can_not_edit_and_is_shown_the_way_out()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        var before = Bot.Dump("seen");

        var answer = await Bot.Command(Ben, "edit", ("id", id), ("title", "Mine"));

        Assert.Equal("Only Ana, co-hosts and organizers can edit this one. You can step out:\n[Can't make it]", answer.Text);
        Assert.Equal(before, Bot.Dump("seen"));
    }
}
