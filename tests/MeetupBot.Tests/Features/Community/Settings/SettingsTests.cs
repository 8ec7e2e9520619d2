using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Forms;
using MeetupBot.Features.Community.Settings;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Settings;

public sealed class SettingsTests : BotTests
{
    [Fact]
    public async Task They_show_what_holds()
    {
        var shown = await Bot.Command(Olga, "settings");

        Assert.StartsWith(
            """
            Settings of Leeds
            Time zone: Europe/London
            Reminders: 1 day, 2 h before the start
            Quiet hours: 22:00-08:00
            Organizers: those who may manage events
            Holidays: none
            """, shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_announce_channel_is_for_is_said_above_its_menu()
    {
        var none = await Bot.Command(Olga, "settings");
        Assert.Contains("\nAnnounce channel: none yet; choose one for what is not proposed in a channel\n[Announce channel", none.Text, StringComparison.Ordinal);

        var chosen = await Bot.Act(Olga, none.Shown, none.Shown.Menu("Announce channel").Action, BotHarness.General);

        Assert.Contains("\nAnnounce channel: the one below; it takes what is not proposed in a channel\n[Announce channel", chosen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_organizers_sees_or_changes_them_on_any_path()
    {
        var before = Bot.Dump("seen");

        var answers = new[]
        {
            await Bot.Command(Ben, "settings"),
            await Bot.Act(Ben, new Shown(new Card()), new(ButtonNames.Settings)),
            await Bot.Act(Ben, new Shown(new Card()), new(SettingsCommand.ChannelMenu), "plans"),
            await Bot.Act(Ben, new Shown(new Card()), new(SettingsCommand.ProposersMenu), "organizers"),
            await Bot.Act(Ben, new Shown(new Card()), new(SettingsCommand.OrganizersMenu), "ben"),
            await Bot.Submit(Ben, new Form(new(SettingsForm.Name), "", []), ("zone", "Asia/Tokyo")),
        };

        Assert.All(answers, answer => Assert.Equal(
            "Only organizers can change the settings: those who may manage events, or people named in the settings.\n[My own settings]", answer.Text));
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Fact]
    public async Task The_form_saves_zone_reminders_and_quiet_hours()
    {
        var form = (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Change")).Form;

        var saved = await Bot.Submit(Olga, form, ("zone", "berlin"), ("reminders", "3h"), ("quiet", ""));

        Assert.StartsWith(
            """
            Saved. You can change it here at any time.
            Settings of Leeds
            Time zone: Europe/Berlin
            Reminders: 3 h before the start
            Quiet hours: none
            """, saved.Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin (the community's)", (await Bot.Command(Ben, "me show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_faults_names_each_and_saves_nothing()
    {
        var form = (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Change")).Form;
        var before = Bot.Dump("seen");

        var answer = await Bot.Submit(Olga, form, ("zone", "Atlantis"), ("reminders", "often"), ("quiet", "at night"));

        Assert.Equal(["quiet", "reminders", "zone"], answer.Errors.Keys.Order());
        Assert.Equal("I can't read “at night” as quiet hours. Try 22:00-08:00, or none.", answer.Errors["quiet"]);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Theory]
    [InlineData("GB", "United Kingdom (GB)")]
    [InlineData("germany", "Germany (DE)")]
    [InlineData("Germany (DE)", "Germany (DE)")]
    [InlineData("none", "none")]
    [InlineData("", "none")]
    public async Task Holidays_are_set_by_command_and_form_and_can_be_typed_back(string typed, string shown)
    {
        if (typed.Length > 0)
            Assert.Contains($"\nHolidays: {shown}\n", (await Bot.Command(Olga, "settings", ("holidays", typed))).Text, StringComparison.Ordinal);
        var form = (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Change")).Form;

        Assert.Contains($"\nHolidays: {shown}\n", (await Bot.Submit(Olga, form, ("holidays", typed))).Text, StringComparison.Ordinal);
        Assert.Contains($"\nHolidays: {shown}\n", (await Bot.Submit(Olga, form, ("holidays", shown))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holidays_of_a_country_that_is_not_known_are_refused_with_near_ones()
    {
        await Bot.Command(Olga, "settings", ("holidays", "GB"));
        var before = Bot.Dump("seen");

        var refused = await Bot.Command(Olga, "settings", ("holidays", "Germny"));

        Assert.True(refused.IsRefusal);
        Assert.Equal("I know no holidays of “Germny”. Is it Germany (DE)? Or none.\n[Change]", refused.Text);
        Assert.Contains("A country's name or code, such as GB", (await Bot.Command(Olga, "settings", ("holidays", "Atlantis"))).Text, StringComparison.Ordinal);
        Assert.True((await Bot.Command(Ben, "settings", ("holidays", "DE"))).IsRefusal);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Fact]
    public async Task What_the_card_says_of_quiet_hours_and_reminders_can_be_typed_back()
    {
        var form = (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Change")).Form;
        foreach (var (quiet, reminders) in new[] { ("none", "1 day, 2 h before the start"), ("22:00-08:00", "none") })
        {
            var saved = await Bot.Submit(Olga, form, ("quiet", quiet), ("reminders", reminders));
            Assert.Contains($"Reminders: {reminders}\nQuiet hours: {quiet}\n", saved.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("rhythm", "Hourly", "That isn't one of the choices, which are: off, every week, every two weeks, every month.")]
    [InlineData("size", "9", "That isn't one of the choices, which are: in pairs, in threes, in fours.")]
    [InlineData("hour", "25", "I can't read “25” as an hour: whole numbers from 0 to 23 work. Try 18.")]
    public async Task The_text_at_a_field_of_coffee_rounds_names_what_would_work(string field, string value, string expected)
    {
        var form = (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Coffee rounds")).Form;

        Assert.Equal(expected, (await Bot.Submit(Olga, form, (field, value))).Errors[field]);
    }

    [Fact]
    public async Task Named_organizers_may_what_organizers_may()
    {
        await Bot.ChoosePeople(Olga, (await Bot.Command(Olga, "settings")).Shown, "Organizers", Ben);

        var settings = await Bot.Command(Ben, "settings");

        Assert.Contains("Organizers: Ben and those who may manage events", settings.Text, StringComparison.Ordinal);
        Assert.Equal(["ben"], settings.Shown.Menu("Organizers").Chosen);
    }

    [Fact]
    public async Task Only_organizers_propose_where_the_settings_say_so()
    {
        await Bot.Choose(Olga, (await Bot.Command(Olga, "settings")).Shown, "Who may propose", "Only organizers may propose");

        var command = await Bot.Command(Ben, "propose", ("title", "Coffee"), ("when", "Sat 10am"));
        var button = await Bot.Act(Ben, new Shown(new Card()), new(ProposeCommand.ProposeButton));
        var form = await Bot.Submit(Ben, new Form(new(ProposeCommand.ProposeForm), "", []), ("title", "Coffee"), ("when", "Sat 10am"));

        Assert.All([command, button, form], answer => Assert.StartsWith("Only organizers can propose here", answer.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("propose", (await Bot.Command(Ben, "help")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Propose a meetup", (await Bot.Command(Ben, "list")).Shown.ButtonLabels);
        Assert.Empty(Bot.Platform.Messages);
        Assert.False((await Bot.Command(Olga, "propose", ("title", "Coffee"), ("when", "Sat 10am"))).IsRefusal);
    }

    [Theory]
    [InlineData(SettingsCommand.ProposersMenu, "nobody")]
    [InlineData(SettingsCommand.ProposersMenu)]
    [InlineData(SettingsCommand.ChannelMenu, "one", "two")]
    public async Task A_forged_choice_is_refused(string action, params string[] values)
    {
        var before = Bot.Dump("seen");

        var answer = await Bot.Act(Olga, new Shown(new Card()), new(action), values);

        Assert.True(answer.IsRefusal);
        Assert.Equal("These choices have changed since this was drawn, so nothing was saved. /meetup settings has the current ones.", answer.Text);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    [Fact]
    public async Task On_joining_whoever_owns_the_space_is_told_how_to_set_it_up()
    {
        var york = new SpaceRef(TestPlatform.PlatformName, "york");

        await Bot.Happens(new ChatEvent.SpaceSeen(york, "York", IsNew: true, Owner: Olga.User, Members: 12));
        await Bot.Happens(new ChatEvent.SpaceSeen(york, "York", IsNew: false, Owner: Olga.User, Members: 13));

        var hello = Assert.Single(Bot.Inbox(Olga));
        Assert.StartsWith("I am in York now", hello.Text, StringComparison.Ordinal);
        Assert.Contains("/meetup settings", hello.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_addition_while_the_bot_was_away_is_told_as_well()
    {
        await Bot.Happens(new ChatEvent.SpaceSeen(new SpaceRef(TestPlatform.PlatformName, "york"), "York", IsNew: false, Owner: Olga.User));

        Assert.StartsWith("I am in York now", Assert.Single(Bot.Inbox(Olga)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Until_it_is_set_an_organizer_who_proposes_is_offered_the_settings()
    {
        Assert.DoesNotContain("set this community up", (await Propose(Ben)).Text, StringComparison.Ordinal);
        var offer = await Propose(Olga);
        Assert.Contains("Nobody has set this community up yet; it goes by London time.", offer.Text, StringComparison.Ordinal);

        var form = (await Bot.Press(Olga, offer, "Settings")).Form;
        await Bot.Submit(Olga, form, ("zone", "Europe/London"));

        Assert.DoesNotContain("set this community up", (await Propose(Olga)).Text, StringComparison.Ordinal);

        Task<Answer> Propose(Someone who) => Bot.Command(who, "propose", ("title", "Coffee"), ("when", "tomorrow 19:00"));
    }

    [Fact]
    public async Task In_a_space_that_was_left_nothing_is_posted_any_more()
    {
        await Meetup();

        await Bot.Happens(new ChatEvent.SpaceLeft(BotHarness.Leeds));
        await Bot.AdvanceTo(At(5, 13));

        Assert.Single(Bot.ChannelCards);
        Assert.Empty(Bot.Inbox(Ana));
        var answer = await Bot.CommandInDirectMessage(Ana, "list");
        Assert.True(answer.IsRefusal);
    }

    [Fact]
    public async Task A_space_that_is_joined_again_goes_on_where_it_was()
    {
        await Meetup();
        await Bot.Happens(new ChatEvent.SpaceLeft(BotHarness.Leeds));
        await Bot.Happens(new ChatEvent.SpaceSeen(BotHarness.Leeds, "Leeds", IsNew: true));

        Assert.Contains("Coffee", (await Bot.Command(Ben, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_space_that_was_left_wakes_with_the_next_act_in_it()
    {
        await Meetup();
        await Bot.Happens(new ChatEvent.SpaceLeft(BotHarness.Leeds));
        await Bot.Command(Ben, "list");

        await Bot.AdvanceTo(At(4, 13));

        Assert.NotEmpty(Bot.Inbox(Ana));
        Assert.False((await Bot.CommandInDirectMessage(Ana, "list")).IsRefusal);
    }

    [Fact]
    public async Task An_act_in_a_guild_without_the_bot_does_not_wake_it()
    {
        await Meetup();
        await Bot.Happens(new ChatEvent.SpaceLeft(BotHarness.Leeds));
        Bot.CardObstacle = new Obstacle(RefusalReason.SpaceGone);
        await Bot.Command(Ben, "list");
        Bot.CardObstacle = null;

        Assert.True((await Bot.CommandInDirectMessage(Ana, "list")).IsRefusal);
    }
}
