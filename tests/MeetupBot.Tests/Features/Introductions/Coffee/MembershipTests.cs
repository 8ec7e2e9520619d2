using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Coffee;

public sealed class MembershipTests : CoffeeTests
{
    [Fact]
    public async Task Who_joins_reads_what_is_saved_and_until_when_it_can_change()
    {
        await TurnOn();

        var answer = await Bot.Command(Ana, "coffee join", ("area", " leeds   north "));

        Assert.Equal(
            "Saved: you're in the coffee rounds in leeds north.\nThe next round is Mon 7 Dec 10:00 (soon); until then you can change this here. I'll bring you together with somebody in a group message: somebody new to you where there is one, else somebody you haven't met for long.\n[Pause] [Another area] [Leave]",
            answer.Text);
    }

    [Fact]
    public async Task Where_rounds_are_off_joining_is_saved_and_says_so() =>
        Assert.Contains("No rounds are planned here at the moment", (await Bot.Command(Ana, "coffee join", ("area", "Leeds"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Where_rounds_are_off_an_organizer_can_set_them_up_at_once()
    {
        var joined = await Bot.Command(Olga, "coffee join", ("area", "Leeds"));

        Assert.Contains("As an organizer you can turn them on here.", joined.Text, StringComparison.Ordinal);
        Assert.Contains("How often", (await Bot.Press(Olga, joined, "Set up coffee rounds")).Form.Fields.Select(field => field.Label));
        Assert.DoesNotContain("Set up coffee rounds", (await Bot.Command(Ana, "coffee join", ("area", "Leeds"))).Shown.ButtonLabels);
    }

    [Fact]
    public async Task Who_has_no_area_is_asked_for_it_first()
    {
        await TurnOn();
        var joined = await Bot.Command(Ana, "coffee join");

        Assert.Equal(["Add your area", "Pause", "Leave"], joined.Shown.ButtonLabels);
        Assert.Equal(["Pause", "Another area", "Leave"], (await Bot.Submit(Ana, (await Bot.Press(Ana, joined, "Add your area")).Form, ("area", "York"))).Shown.ButtonLabels);
    }

    [Fact]
    public async Task Without_an_area_it_is_the_one_of_the_profile()
    {
        Assert.Contains("I don't know your area. Once rounds begin, I'll match you", (await Bot.Command(Ana, "coffee join")).Text, StringComparison.Ordinal);
        await Bot.Command(Ana, "me set", ("area", "York"));
        Assert.Contains("coffee rounds in York.", (await Bot.Command(Ana, "coffee join")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_area_is_a_form_away()
    {
        var joined = await Bot.Command(Ana, "coffee join", ("area", "Leeds"));
        var form = (await Bot.Press(Ana, joined, "Another area")).Form;
        Assert.Equal("Leeds", form.Fields[0].Value);
        Assert.Contains("in York.", (await Bot.Submit(Ana, form, ("area", "York"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_ends_on_its_day_or_when_one_says_so()
    {
        await Bot.Command(Ana, "coffee join", ("area", "Leeds"));

        var paused = await Bot.Command(Ana, "coffee pause", ("until", "10 Jan"));

        Assert.Contains("You're on a break, and back on Sun 10 Jan 2027.", paused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("on a break", (await Bot.Press(Ana, paused, "Take part again")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_pause_is_refused_with_a_way_on()
    {
        await Bot.Command(Ana, "coffee join", ("area", "Leeds"));

        var refused = await Bot.Command(Ana, "coffee pause", ("until", "flurgl"));

        Assert.True(refused.IsRefusal);
        var form = (await Bot.Press(Ana, refused, "Change")).Form;
        Assert.Contains("back on", (await Bot.Submit(Ana, form, ("until", "in 3 weeks"))).Text, StringComparison.Ordinal);
        Assert.NotEmpty((await Bot.Submit(Ana, form, ("until", "yesterday"))).Errors);
    }

    [Fact]
    public async Task Who_takes_no_part_can_neither_pause_nor_leave_and_is_offered_to_join()
    {
        foreach (var (command, said) in new[] { ("coffee pause", "Nothing was saved: you're not in the coffee rounds,"), ("coffee leave", "You're not in the coffee rounds.") })
        {
            var answer = await Bot.Command(Ana, command);
            Assert.StartsWith(said, answer.Text, StringComparison.Ordinal);
            answer.Shown.Button("Take part");
        }
    }

    [Fact]
    public async Task Who_leaves_is_out()
    {
        await Bot.Command(Ana, "coffee join", ("area", "Leeds"));

        Assert.StartsWith("Saved: you're out", (await Bot.Command(Ana, "coffee leave")).Text, StringComparison.Ordinal);
        Assert.Null(await Read(session => session.Coffee.Find(CommunityOf(session), IdOf(session, Ana))));
    }

    [Fact]
    public async Task Only_organizers_set_the_rhythm()
    {
        var settings = await Bot.Command(Olga, "settings");
        Assert.Contains("Coffee rounds: off", settings.Text, StringComparison.Ordinal);
        Assert.True((await Bot.Act(Ana, settings.Shown, settings.Shown.Button("Coffee rounds").Action)).IsRefusal);
        var form = (await Bot.Press(Olga, settings, "Coffee rounds")).Form;
        Assert.True((await Bot.Submit(Ana, form, ("rhythm", "Weekly"))).IsRefusal);
    }

    [Theory]
    [InlineData("rhythm", "Hourly")]
    [InlineData("size", "9")]
    [InlineData("hour", "25")]
    public async Task What_can_not_be_set_is_refused_at_its_field(string field, string value) =>
        Assert.Equal([field], (await TurnOn("Weekly", (field, value))).Errors.Keys);

    [Fact]
    public async Task Settings_say_when_the_next_round_is_and_a_new_hour_or_zone_moves_it()
    {
        Assert.Contains("Coffee rounds: every two weeks, Mondays at 10:00, in pairs; the next is Mon 7 Dec 10:00", (await TurnOn("Fortnightly")).Text, StringComparison.Ordinal);
        Assert.Contains("Mondays at 18:00, in threes; the next is Mon 7 Dec 18:00", (await TurnOn("Fortnightly", ("hour", "18:00"), ("size", "3"))).Text, StringComparison.Ordinal);

        var form = (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Change")).Form;
        await Bot.Submit(Olga, form, ("zone", "America/New_York"));
        Assert.Equal(Instant.FromUtc(2026, 12, 7, 23, 0), await Planned());

        await TurnOn("off");
        Assert.Null(await Planned());
    }

    private Task<Instant?> Planned() => Read(session => session.Due.Find($"coffee.round:{CommunityOf(session).Value}")?.DueAt);
}
