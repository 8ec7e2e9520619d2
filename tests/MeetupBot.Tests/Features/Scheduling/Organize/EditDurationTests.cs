using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Organize;

/// <summary>A new duration starts from the meetup's own. It is Tue 1 Dec 2026, 09:00 in London.</summary>
public sealed class EditDurationTests : BotTests
{
    [Theory]
    [InlineData("Sat 10am", "+1h", "10:00–13:00 (soon)")]
    [InlineData("Sat 10am", "-1h", "10:00–11:00 (soon)")]
    [InlineData("Sat 10am", "30 min longer", "10:00–12:30 (soon)")]
    [InlineData("Sat 10am", "30 min shorter", "10:00–11:30 (soon)")]
    [InlineData("Sat 10am", "until 6pm", "10:00–18:00 (soon)")]
    [InlineData("Sat 10am", "to 18:00", "10:00–18:00 (soon)")]
    [InlineData("Sat 10am", "all day", "Sat 5 Dec (in 4 days)")]
    [InlineData("Sat 10am", "one day", "Sat 5 Dec 10:00 – Sun 6 Dec 10:00 (soon)")]
    [InlineData("5-7 Dec as one", "+1 day", "Sat 5 – Tue 8 Dec (in 4 days)")]
    [InlineData("5-7 Dec as one", "one day", "Sat 5 Dec (in 4 days)")]
    public async Task It_is_read_from_the_one_before(string when, string typed, string expected)
    {
        var id = IdOn(await Meetup(when));

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("duration", typed));

        Assert.Contains($" → {expected}.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_made_once_when_it_is_confirmed()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");

        var saved = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("duration", "+1h")), "Save it and tell them");

        Assert.StartsWith("Saved: Coffee, Sat 5 Dec 10:00–12:00 → 10:00–13:00 (soon).", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-2h", "It takes 2 h, and with “-2h” it would not take from 1m to 31 days.")]
    [InlineData("+31 days", "It takes 2 h, and with “+31 days” it would not take from 1m to 31 days.")]
    [InlineData("until 9am", "“until 9am” can't be its end. For example: “until 18:00”, “2h” or “+1h”.")]
    [InlineData("until whenever", "“until whenever” can't be its end. For example: “until 18:00”, “2h” or “+1h”.")]
    public async Task What_cannot_be_is_refused_and_nothing_else_is_offered(string typed, string expected)
    {
        var id = IdOn(await Meetup());

        var refused = await Bot.Command(Ana, "edit", ("id", id), ("duration", typed));

        Assert.True(refused.IsRefusal);
        Assert.Equal($"{expected}\n[Change]", refused.Text);
    }

    [Fact]
    public async Task Hours_of_several_days_need_a_start()
    {
        var id = IdOn(await Meetup("4-6 Dec as one"));

        var asked = await Bot.Command(Ana, "edit", ("id", id), ("duration", "4h"));
        Assert.Equal("“4h” needs a start, such as 3pm: this takes 3 days.\n[Keep the days] [Change]", asked.Text);
        var left = await Bot.Press(Ana, asked, "Keep the days");

        Assert.StartsWith("Left as it is: Coffee, Fri 4 – Sun 6 Dec.", left.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_poll_becomes_one_of_whole_days()
    {
        var id = IdOn(await Poll());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("duration", "all day"));

        Assert.StartsWith("Saved: Coffee: Sat 5 Dec, Sun 6 Dec.", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when", "24 Dec to 31 Jan as one")]
    [InlineData("duration", "39 days")]
    public async Task Days_have_the_bound_of_a_duration(string field, string typed)
    {
        const string Bound = "“39 days” can't be the length of a meetup: it takes from 1m to 31 days.";
        var id = IdOn(await Meetup());

        var edited = await Bot.Command(Ana, "edit", ("id", id), (field, typed));
        Assert.StartsWith(Bound, edited.Text, StringComparison.Ordinal);
        (string, string)[] fields = field == "when" ? [("title", "Camp"), (field, typed)] : [("title", "Camp"), ("when", "24 Dec all day"), (field, typed)];
        var proposed = await Bot.Command(Ana, "propose", fields);

        Assert.StartsWith(Bound, proposed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_to_its_own_weekday_is_no_single_day()
    {
        var id = IdOn(await Meetup());

        var saved = await Bot.Command(Ana, "edit", ("id", id), ("when", "today to Tuesday as one"));

        Assert.StartsWith("Saved: Coffee, Sat 5 Dec 10:00–12:00 → Tue 1 – Tue 8 Dec", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fewer_places_than_people_are_said()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");

        var saved = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("capacity", "2")), "Keep everybody");

        Assert.Contains("3 are going already; nobody loses their place.", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_quiet_hours_it_is_is_not_said()
    {
        var id = IdOn(await Meetup());
        await Bot.Press(Ben, Bot.Channel, "Going");
        await Bot.Press(Cleo, Bot.Channel, "Going");
        await Bot.Command(Ben, "me set", ("zone", "Asia/Tokyo"));
        await Bot.AdvanceTo(At(1, 14));

        var moved = await Bot.Press(Ana, await Bot.Command(Ana, "edit", ("id", id), ("when", "3pm")), "Move it and tell them");
        Assert.Contains("They'll be told in 10 minutes, as it stands then. In quiet hours it waits until they end.", moved.Text, StringComparison.Ordinal);
        var told = await Bot.Press(Ana, moved, "Tell them now");

        Assert.Contains("2 people are told. In quiet hours it waits until they end.", told.Text, StringComparison.Ordinal);
    }
}
