using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

/// <summary>A move is confirmed before guests are told, and several are told once.</summary>
public sealed class MoveTests : BotTests
{
    private const string Told = "They'll be told in 10 minutes, as it stands then. In quiet hours it waits until they end.";

    [Fact]
    public async Task A_move_is_shown_first_and_nothing_is_changed_before_it_is_confirmed()
    {
        var id = await WithGuests();
        var before = Bot.Dump("seen", "draft");

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"));

        Assert.Equal($"Coffee: Sat 5 Dec 10:00–12:00 → 15:00–17:00. Tell 2 people?\n[Move it and tell them] [Change] [Leave it]\n{id}", asked.Text);
        Assert.Equal(before, Bot.Dump("seen", "draft"));
        var moved = await Bot.Press(Ana, asked, "Move it and tell them");
        Assert.StartsWith($"Saved: Coffee, Sat 5 Dec 10:00–12:00 → 15:00–17:00 (soon).\n{Told}\n[Tell them now]", moved.Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 Dec 15:00–17:00", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal(At(5, 15), Assert.Single(Bot.Platform.Events).Value.Start);
    }

    [Fact]
    public async Task Guests_are_told_ten_minutes_later()
    {
        var id = await WithGuests();
        await Confirm(id, "3pm");

        await Bot.Advance(Duration.FromMinutes(9));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.Advance(Duration.FromMinutes(1));

        Assert.StartsWith("Coffee moved: Sat 5 Dec 10:00–12:00 → 15:00–17:00 (soon).", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Cleo));
        Assert.Empty(Bot.Inbox(Ana));
    }

    [Fact]
    public async Task Several_moves_within_ten_minutes_are_told_once_from_the_time_that_guests_know()
    {
        var id = await WithGuests();
        await Confirm(id, "3pm");
        await Bot.Advance(Duration.FromMinutes(8));
        await Confirm(id, "Sunday", ("where", "The Park"));

        await Bot.Advance(Duration.FromMinutes(9));
        Assert.Empty(Bot.Inbox(Ben));
        await Bot.Advance(Duration.FromMinutes(20));

        Assert.StartsWith(
            "Coffee moved: Sat 5 Dec 10:00–12:00 → Sun 6 Dec 15:00–17:00 (soon). It is now at The Park (map).", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meetup_that_ends_where_it_began_is_told_to_nobody()
    {
        var id = await WithGuests();
        await Confirm(id, "3pm");

        var back = await Bot.Command(Ana, "edit", ("id", id), ("when", "10am"));

        Assert.StartsWith("Saved: Coffee, Sat 5 Dec 15:00–17:00 → 10:00–12:00 (soon).\nNobody had been told of the earlier move yet, so nobody is told anything.", back.Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromMinutes(30));
        Assert.Empty(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task Who_moved_it_first_is_told_of_the_second_move_from_what_they_know()
    {
        var id = await WithGuests();
        await Confirm(id, "3pm");
        var back = await Bot.Press(Olga, await Bot.Command(Olga, "edit", ("id", id), ("when", "10am")), "Move it and tell them");
        Assert.Contains("Guests hadn't been told of the earlier move. Only the person who made it is told, in 10 minutes.", back.Text, StringComparison.Ordinal);

        await Bot.Advance(Duration.FromMinutes(30));

        Assert.Empty(Bot.Inbox(Ben));
        Assert.StartsWith("Coffee moved: Sat 5 Dec 15:00–17:00 → 10:00–12:00 (soon).", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_told_at_once_by_a_button()
    {
        var id = await WithGuests();
        var moved = await Confirm(id, "3pm");

        var told = await Bot.Press(Ana, moved, "Tell them now");

        Assert.StartsWith("Saved: Coffee, Sat 5 Dec 10:00–12:00 → 15:00–17:00 (soon).\n2 people are told. In quiet hours it waits until they end.\n[Change]", told.Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Ben));
        await Bot.Advance(Duration.FromMinutes(30));
        Assert.Single(Bot.Inbox(Ben));
        Assert.Equal("They have been told already.", (await Bot.Press(Ana, moved, "Tell them now")).Text);
    }

    [Theory]
    [InlineData("today 7pm", "5pm")]
    [InlineData("Sat 10am", "today 5pm")]
    [InlineData("today 7pm", "Sunday 7pm")]
    public async Task Near_the_start_guests_are_told_at_once(string from, string to)
    {
        var id = await WithGuests(from);

        var moved = await Confirm(id, to);

        Assert.Contains("2 people are told.", moved.Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_second_move_that_brings_it_near_tells_both_at_once()
    {
        var id = await WithGuests();
        await Confirm(id, "3pm");
        await Confirm(id, "today 5pm");

        Assert.StartsWith("Coffee moved: Sat 5 Dec 10:00–12:00 → Tue 1 Dec 17:00–19:00 (soon).", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
        await Bot.Advance(Duration.FromMinutes(30));
        Assert.Single(Bot.Inbox(Ben));
    }

    [Fact]
    public async Task A_cancelled_meetup_tells_no_move_any_more()
    {
        var id = await WithGuests();
        await Confirm(id, "3pm");
        await Bot.Cancel(Ana, id);

        await Bot.Advance(Duration.FromMinutes(30));

        Assert.Contains("is cancelled", Assert.Single(Bot.Inbox(Ben)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nobody_to_tell_it_is_saved_at_once()
    {
        var id = IdOn(await Meetup());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "Sunday"));

        Assert.StartsWith("Saved: Coffee, Sat 5 Dec 10:00–12:00 → Sun 6 Dec 10:00–12:00 (soon).\n[Change]", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Left_as_it_is_it_stays_and_its_buttons_are_used_up()
    {
        var id = await WithGuests();
        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"), ("title", "Tea"));
        Assert.Contains("With it: Title: Coffee → Tea.", asked.Text, StringComparison.Ordinal);

        var left = await Bot.Press(Ana, asked, "Leave it");

        Assert.StartsWith("Left as it is: Coffee, Sat 5 Dec 10:00–12:00.", left.Text, StringComparison.Ordinal);
        Assert.Equal("I don't have this draft any more.", (await Bot.Press(Ana, asked, "Move it and tell them")).Text);
        Assert.Contains("It's on: Coffee\nSat 5 Dec 10:00–12:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirmed_twice_it_is_moved_once()
    {
        var id = await WithGuests();
        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "+1h"));

        await Bot.Press(Ana, asked, "Move it and tell them");
        var again = await Bot.Press(Ana, asked, "Move it and tell them");

        Assert.Equal("I don't have this draft any more.", again.Text);
        Assert.Contains("Sat 5 Dec 11:00–13:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_confirms_it()
    {
        var id = await WithGuests();
        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"));

        Assert.True((await Bot.Press(Olga, asked, "Move it and tell them")).IsRefusal);
        Assert.True((await Bot.Press(Ben, asked, "Move it and tell them")).IsRefusal);
        Assert.Contains("Sat 5 Dec 10:00–12:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_changed_in_the_meantime_is_shown_and_nothing_typed_is_lost()
    {
        var id = await WithGuests();
        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm"), ("title", "Tea"));
        await Bot.Press(Olga, await Bot.Command(Olga, "edit", ("id", id), ("when", "Sunday")), "Move it and tell them");

        var stale = await Bot.Press(Ana, asked, "Move it and tell them");

        Assert.Equal("Coffee was changed in the meantime: it is now Sun 6 Dec 10:00–12:00 · Bean Bros (map). Your change is not saved.\n[Change]", stale.Text);
        var form = (await Bot.Press(Ana, stale, "Change")).Form;
        Assert.Equal(["Tea", "3pm", "Bean Bros"], form.Fields.Take(3).Select(field => field.Value));
        var next = await Bot.Submit(Ana, form);
        Assert.StartsWith("Tea: Sun 6 Dec 10:00–12:00 → 15:00–17:00. Tell 2 people?", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_whose_time_has_passed_is_not_made()
    {
        var id = await WithGuests();
        var asked = await Bot.Command(Ana, "edit", ("id", id), ("when", "today 11am"));
        await Bot.AdvanceTo(At(1, 12));

        var late = await Bot.Press(Ana, asked, "Move it and tell them");

        Assert.True(late.IsRefusal);
        Assert.Contains("has passed", late.Text, StringComparison.Ordinal);
        Assert.Contains("Sat 5 Dec 10:00–12:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    /// <summary>Ben is going and Cleo may come.</summary>
    private async Task<string> WithGuests(string when = "Sat 10am")
    {
        var id = IdOn(await Meetup(when, ("where", "Bean Bros")));
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Maybe");
        return id;
    }

    private async Task<Answer> Confirm(string id, string when, params (string, string)[] more) =>
        await Bot.Press(Ana, await Bot.Command(Ana, "edit", [("id", id), ("when", when), .. more]), "Move it and tell them");
}
