using System.Text.Json;
using MeetupBot.Chat.Events;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Profile;

public sealed class MeTests : BotTests
{
    [Fact]
    public async Task Show_says_what_is_known_and_what_is_stored()
    {
        var shown = await Bot.Command(Ben, "me show");

        Assert.StartsWith(
            """
            Ben
            Time zone: Europe/London (the community's)
            Area: not set
            Interests: not set
            Reminders: 1 day, 2 h before the start (as the community)
            Visibility: mutuals: people who know one of you may see that you met
            Introductions: on; others may suggest that you meet somebody, and you are asked first
            [What you take part in]
              - Say hello to first-timers
              - Hear about people you haven't met for months
              - Be asked first by series you always go to
            Kept apart from you: nobody
            [Not with these people]
            [Change] [Nobody introduces me] [What I store]
            I store your name and account
            """, shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_has_the_introductions_that_they_asked_for_and_what_they_cancelled()
    {
        await Bot.Command(Ben, "list");
        await Bot.Command(Cleo, "list");
        await Bot.Command(Ana, "introduce", ("first", "ben"), ("second", "cleo because they both climb"));
        await Bot.Command(Ana, "propose", ("title", "Tea"), ("when", "Sat 10am"));
        await Bot.Cancel(Ana, IdOn(Bot.Channel));

        var export = (await Bot.Command(Ana, "me export")).Card.Files[0].Content;

        using var read = System.Text.Json.JsonDocument.Parse(export);
        var asked = Assert.Single(read.RootElement.GetProperty("introduced").EnumerateArray());
        Assert.Equal(["Ben", "Cleo"], asked.GetProperty("people").GetString()!.Split(", ").Order());
        Assert.Equal("Tea", Assert.Single(read.RootElement.GetProperty("cancelled").EnumerateArray()).GetProperty("title").GetString());
        Assert.Empty(read.RootElement.GetProperty("visitAnswers").EnumerateArray());
    }

    [Fact]
    public async Task Set_saves_what_is_given_and_leaves_the_rest()
    {
        await Bot.Command(Ben, "me set", ("area", "Leeds"), ("zone", "new york"));

        var shown = await Bot.Command(Ben, "me set", ("reminders", "3h, 1h"), ("visibility", "private"));

        Assert.StartsWith(
            """
            Saved. You can change it here at any time.
            Ben
            Time zone: America/New_York
            Area: Leeds
            Interests: not set
            Reminders: 3 h, 1 h before the start
            Visibility: private: that you met stays between the two of you
            """, shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_takes_part_in_is_an_option_a_menu_and_where_there_is_room_a_field()
    {
        var set = await Bot.Command(Ben, "me set", ("greeter", "yes"));
        Assert.Equal(["Say hello to first-timers"], set.Shown.Chosen("What you take part in"));

        var chosen = await Bot.Act(Ben, set.Shown, set.Shown.Menu("What you take part in").Action, "reconnect");
        Assert.Equal(["Hear about people you haven't met for months"], chosen.Shown.Chosen("What you take part in"));
        Assert.DoesNotContain((await Bot.Command(Ben, "me set")).Form.Fields, field => field.Key == "greeter");

        var elsewhere = new Someone("Eve", Platform: TestPlatform.OtherName);
        await Bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Works, "Works", IsNew: false));
        var form = (await Bot.Command(elsewhere, "me set")).Form;
        var saved = await Bot.Submit(elsewhere, form, ("greeter", "yes"));
        Assert.Equal(["Say hello to first-timers"], saved.Shown.Chosen("What you take part in"));
        var none = await Bot.Act(elsewhere, saved.Shown, saved.Shown.Menu("What you take part in").Action);
        Assert.Empty(none.Shown.Chosen("What you take part in"));
    }

    [Fact]
    public async Task Times_are_read_in_ones_own_zone()
    {
        await Bot.Command(Ana, "me set", ("zone", "America/New_York"));

        var answer = await Bot.Command(Ana, "propose", ("title", "Coffee"), ("when", "Sat 10am"));

        Assert.Contains("Sat 5 Dec 10:00", answer.Text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=America/New_York:20261205T100000", Bot.Channel.Card.Files[0].Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zone", "Atlantis", "I don't know a time zone “Atlantis”.")]
    [InlineData("reminders", "sometimes", "I can't read “sometimes” as reminders;")]
    [InlineData("reminders", "1h, 2h, 3h, 4h, 5h, 6h", "6 reminders are more than 5.")]
    [InlineData("reminders", "31 days", "Reminders come 1 min to 30 days before the start, and 31 days is outside that.")]
    [InlineData("greeter", "maybe", "“maybe” is neither yes nor no.")]
    [InlineData("introductions", "maybe", "“maybe” is neither on nor off.")]
    [InlineData("visibility", "secret", "“secret” isn't one of private (stays between two), mutuals (people who know one of you) and open (everyone here).")]
    public async Task What_can_not_be_read_is_named_and_nothing_is_saved(string option, string value, string expected)
    {
        var before = Bot.Dump("seen");

        var answer = await Bot.Command(Ben, "me set", ("area", "Leeds"), (option, value));

        Assert.True(answer.IsRefusal);
        Assert.StartsWith(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Theory]
    [InlineData("31 days, 2h", "Use 30 days, 2 h", "30 days, 2 h before the start")]
    [InlineData("1h, 2h, 3h, 4h, 5h, 6h", "Use 5 h, 4 h, 3 h, 2 h, 1 h", "5 h, 4 h, 3 h, 2 h, 1 h before the start")]
    public async Task The_nearest_reminders_are_one_press_away(string typed, string button, string expected)
    {
        var refused = await Bot.Command(Ben, "me set", ("reminders", typed));

        Assert.Contains(expected, (await Bot.Press(Ben, refused, button)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_reminders_are_not_offered_where_they_would_drop_another_change()
    {
        var refused = await Bot.Command(Ben, "me set", ("reminders", "31 days"), ("area", "Leeds"));

        Assert.Equal(["Change"], refused.Shown.ButtonLabels);
    }

    [Theory]
    [InlineData("")]
    [InlineData("often")]
    [InlineData("9999999999")]
    [InlineData("1,2,3")]
    public async Task A_forged_button_of_reminders_changes_nothing(string subject)
    {
        var refused = await Bot.Command(Ben, "me set", ("reminders", "31 days"));
        var before = Bot.Dump("seen");

        var old = await Bot.Act(Ben, refused.Shown, refused.Shown.Button("Use 30 days").Action with { Subject = subject });
        Assert.True(old.IsRefusal);
        Assert.StartsWith("This button is from an older card, so nothing was saved.", old.Text, StringComparison.Ordinal);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Fact]
    public async Task Without_options_a_form_shows_what_holds_and_saving_it_as_it_is_chooses_nothing()
    {
        var form = (await Bot.Command(Ben, "me set")).Form;
        Assert.Equal(["Europe/London", "", "", "1 day, 2 h", ""], form.Fields.Select(field => field.Value));

        var saved = await Bot.Submit(Ben, form, ("area", "Leeds"));

        Assert.Contains("Time zone: Europe/London (the community's)", saved.Text, StringComparison.Ordinal);
        Assert.Contains("(as the community)", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Area: Leeds", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_holds_all_of_it_and_people_can_read_it()
    {
        var id = IdOn(await Poll());
        await Vote(Ben, "1");
        await Bot.Command(Ben, "me set", ("area", "Leeds"), ("reminders", "3h"), ("zone", "Europe/Paris"));
        await Bot.Command(Ana, "decide", ("id", id));
        await Bot.Command(Ben, "propose", ("title", "Ben's walk"), ("when", "2026-12-12"));

        var answer = await Bot.Command(Ben, "me export");

        var file = Assert.Single(answer.Card.Files);
        Assert.Equal("application/json", file.ContentType);
        var root = JsonDocument.Parse(file.Content).RootElement;
        var member = root.GetProperty("member");
        Assert.Equal("Ben", member.GetProperty("name").GetString());
        Assert.Equal("Leeds", member.GetProperty("area").GetString());
        Assert.Equal("Europe/Paris", member.GetProperty("zone").GetString());
        Assert.Equal("3 h before the start", member.GetProperty("reminders").GetString());
        Assert.Matches("^2026-12-01T09:00:..Z$", member.GetProperty("createdAt").GetString());
        Assert.Equal("ben", root.GetProperty("accounts")[0].GetProperty("externalId").GetString());
        Assert.Equal(id, root.GetProperty("ballots")[0].GetProperty("meetup").GetString());
        Assert.Equal("2026-12-05T10:00:00Z", root.GetProperty("ballots")[0].GetProperty("yes")[0].GetString());
        Assert.Contains(root.GetProperty("rsvps").EnumerateArray(), rsvp => rsvp.GetProperty("status").GetString() == "Going" && rsvp.GetProperty("meetup").GetString() == id);
        var hosted = Assert.Single(root.GetProperty("hosted").EnumerateArray());
        Assert.Equal("Ben's walk", hosted.GetProperty("title").GetString());
        Assert.Equal("2026-12-12", hosted.GetProperty("time").GetString());
        Assert.Equal("2 h", hosted.GetProperty("duration").GetString());
        Assert.NotEmpty(root.GetProperty("planned").EnumerateArray());
    }

    [Fact]
    public async Task The_export_names_nobody_elses_answers()
    {
        await Poll();
        await Vote(Ben, "1");
        await Vote(Cleo, "1");

        var file = (await Bot.Command(Ben, "me export")).Card.Files[0];

        Assert.DoesNotContain("Cleo", file.Content, StringComparison.OrdinalIgnoreCase);
    }
}
