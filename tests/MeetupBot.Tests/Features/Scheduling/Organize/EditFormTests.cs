using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

public sealed class EditFormTests : BotTests
{
    [Fact]
    public async Task Without_anything_given_a_form_shows_what_it_is()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros"), ("description", "Bring cups")));

        var form = (await Bot.Command(Ana, "edit", ("id", id))).Form;

        Assert.Equal(["Coffee", "2026-12-05 10:00", "Bean Bros", "2 h", "Bring cups"], form.Fields.Select(field => field.Value));
        var same = await Bot.Submit(Ana, form);
        Assert.Equal("It is like that already, so nothing was changed.", same.Text);
    }

    [Fact]
    public async Task A_form_sent_off_changes_what_was_changed_and_an_emptied_field_is_taken_away()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros"), ("description", "Bring cups")));
        var form = (await Bot.Command(Ana, "edit", ("id", id))).Form;

        await Bot.Submit(Ana, form, ("duration", "1h"), ("description", ""));

        Assert.Contains("Sat 5 Dec 10:00–11:00 (soon) · Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bring cups", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_was_left_as_it_is_need_not_be_ahead()
    {
        var id = IdOn(await Meetup("today 10am"));
        await Bot.AdvanceTo(At(1, 10, 30));
        var form = (await Bot.Command(Ana, "edit", ("id", id))).Form;

        var answer = await Bot.Submit(Ana, form, ("title", "Tea"));

        Assert.False(answer.IsRefusal, answer.Text);
        Assert.Contains("It's on: Tea\nTue 1 Dec 10:00", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refusal_the_form_shows_the_meetup_with_what_was_typed_and_loses_nothing()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros"), ("description", "Bring cups")));
        var refused = await Bot.Command(Ana, "edit", ("id", id), ("when", "flurgl"));
        Assert.True(refused.IsRefusal);

        var form = (await Bot.Press(Ana, refused, "Change")).Form;

        Assert.Equal(["Coffee", "flurgl", "Bean Bros", "2 h", "Bring cups"], form.Fields.Select(field => field.Value));
        await Bot.Submit(Ana, form, ("when", "Sat 11am"));
        Assert.Contains("Sat 5 Dec 11:00–13:00 (soon) · Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Contains("Bring cups", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_changed_while_the_form_was_open_stays_theirs()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros")));
        var form = (await Bot.Command(Ana, "edit", ("id", id))).Form;
        await Move(Olga, id, "Sat 11am", ("where", "Tea House"));

        await Bot.Submit(Ana, form, ("title", "Tea"));

        Assert.Contains("It's on: Tea\nSat 5 Dec 11:00–13:00 (soon) · Tea House", Bot.Channel.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_of_an_edit_is_one_press()
    {
        var id = IdOn(await Meetup("Sat 10am", ("where", "Bean Bros")));
        var refused = await Bot.Command(Ana, "edit", ("id", id), ("when", "2027-03-28 01:30"));

        await Bot.Press(Ana, refused, "Use Sun 28 Mar 2027 02:30–04:30");
        var again = await Bot.Press(Ana, refused, "Use Sun 28 Mar 2027 02:30–04:30");

        Assert.Contains("Sun 28 Mar 2027 02:30–04:30 (soon) · Bean Bros", Bot.Channel.Text, StringComparison.Ordinal);
        Assert.Equal("I don't have this draft any more.", again.Text);
    }

    [Fact]
    public async Task Another_persons_draft_can_not_be_taken_up()
    {
        var id = IdOn(await Meetup());
        var form = (await Bot.Command(Ana, "edit", ("id", id))).Form;

        var answer = await Bot.Submit(Olga, form, ("title", "Mine"));

        Assert.Equal("I don't have this draft any more.", answer.Text);
    }

    [Fact]
    public async Task An_unknown_draft_says_so()
    {
        var answer = await Bot.Act(Ana, new Shown(new MeetupBot.Chat.Cards.Card()), new("edit", "0123456789ABCDEF"));

        Assert.Equal("I don't have this draft any more.", answer.Text);
    }
}
