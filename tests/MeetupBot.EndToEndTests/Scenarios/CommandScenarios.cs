namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class CommandScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Show_takes_an_id_in_any_case_and_gives_hosts_their_buttons(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee");

        var guest = await here.RunAsync(here.Ben, "show", ("id", meetup.Id.ToLowerInvariant()));
        var host = await here.RunAsync(here.Ana, "show", ("id", meetup.Id));
        var unknown = await here.RunAsync(here.Ben, "show", ("id", "ZZZZ"));

        Assert.Contains("You have not answered yet", guest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change", guest.Buttons);
        Assert.Contains("Change", host.Buttons);
        Assert.StartsWith("There is no meetup “ZZZZ” here.", unknown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_command_that_does_not_say_which_offers_a_menu_of_ones_own(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("where", "Bean Bros"));

        var which = await here.RunAsync(here.Ana, "edit");
        Assert.StartsWith("Which one do you want to change?", which.Text, StringComparison.Ordinal);
        Assert.Equal("Coffee", (await here.ChooseAsync(here.Ana, which, "Choose a meetup", Number(which.Menu("Choose a meetup"), meetup.Id))).Form.ValueOf("Title"));
        var nothing = await here.RunAsync(here.Ben, "cancel");
        Assert.Equal(["Propose a meetup"], nothing.Buttons);

        var show = await here.RunAsync(here.Ben, "show");
        var shown = await here.ChooseAsync(here.Ben, show, "Choose a meetup", Number(show.Menu("Choose a meetup"), meetup.Id));
        Assert.Contains("You have not answered yet", shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_meetup_is_answered_from_the_list_and_proposed_again_when_it_was_cancelled(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("where", "Bean Bros"), ("when", "in 2 days"));

        var list = await here.RunAsync(here.Ben, "list");
        var shown = await here.ChooseAsync(here.Ben, list, "Answer or open one", Number(list.Menu("Answer or open one"), meetup.Id));
        await here.PressAsync(here.Ben, shown, Words.Going);
        await here.ShowsAsync(meetup.Card, "2 going: Ana, Ben");

        var done = await here.CancelAsync(here.Ana, meetup.Id);
        var form = (await here.PressAsync(here.Ana, done, "Propose again")).Form;
        Assert.Equal(["Coffee", "", "Bean Bros"], new[] { "Title", "When", "Where" }.Select(form.ValueOf));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Coffee_shows_ones_own_part_and_its_area_is_that_of_the_profile(Platform platform)
    {
        var here = await JoinAsync(platform);
        Assert.StartsWith("You're not in the coffee rounds.", (await here.RunAsync(here.Ben, "coffee show")).Text, StringComparison.Ordinal);
        await here.RunAsync(here.Ben, "coffee join", ("area", "Leeds"));

        var shown = await here.RunAsync(here.Ben, "coffee show");

        Assert.StartsWith("You're in the coffee rounds in Leeds.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["Pause", "Another area", "Leave"], shown.Buttons);
        Assert.Contains($"{here.Markup.Bold("Area")}: Leeds", (await here.RunAsync(here.Ben, "me show")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Help_says_what_this_viewer_can_do(Platform platform)
    {
        var here = await JoinAsync(platform);
        var guest = await here.RunAsync(here.Ben, "help");
        var organizer = await here.RunAsync(here.Olga, "help");

        Assert.Contains("/meetup propose", guest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/meetup settings", guest.Text, StringComparison.Ordinal);
        Assert.Contains("/meetup settings", organizer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task A_members_own_settings_are_set_shown_and_obeyed(Platform platform)
    {
        var here = await JoinAsync(platform);
        var saved = await here.RunAsync(here.Ben, "me set", ("zone", "America/New_York"), ("area", "Leeds"), ("reminders", "3h"));
        Assert.StartsWith("Saved. You can change it here at any time.", saved.Text, StringComparison.Ordinal);

        var shown = await here.RunAsync(here.Ben, "me show");
        // Discord would read the underscore of New_York as markup, so it is escaped there.
        Assert.Contains($"{here.Markup.Bold("Time zone")}: America/New", shown.Text, StringComparison.Ordinal);
        Assert.Contains($"{here.Markup.Bold("Area")}: Leeds", shown.Text, StringComparison.Ordinal);
        Assert.Contains($"{here.Markup.Bold("Reminders")}: 3 h before the start", shown.Text, StringComparison.Ordinal);
        var wrong = await here.RunAsync(here.Ben, "me set", ("zone", "Europe/Lonodn"));
        Assert.Contains("I don't know a time zone “Europe/Lonodn”. Nearest: London (Europe/London)", wrong.Text, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Export_gives_everything_that_is_stored_as_a_file_in_private(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.RunAsync(here.Ben, "me set", ("area", "Leeds"));

        var file = await here.PrivateFileAsync(here.Ben, await here.RunAsync(here.Ben, "me export"));

        Assert.All(new[] { "Leeds", poll.Id, here.Ben.Id }, part => Assert.Contains(part, System.Text.Json.JsonElement.Parse(file).ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Who_wants_to_be_forgotten_is_and_the_waitlist_moves(Platform platform)
    {
        var here = await JoinAsync(platform);
        var meetup = await here.MeetupAsync("Coffee", ("capacity", 2));
        await here.PressAsync(here.Ben, meetup.Card, Words.Going);
        await here.PressAsync(here.Cleo, meetup.Card, Words.Going);
        var asked = await here.RunAsync(here.Ben, "me forget");

        var done = await here.PressAsync(here.Ben, asked, "Forget me");

        Assert.StartsWith("You are forgotten.", done.Text, StringComparison.Ordinal);
        await here.ToldAsync(here.Cleo, meetup.Id, "A place is free");
        await here.ShowsAsync(meetup.Card, "2 of 2 places taken: Ana, Cleo");
        var file = await here.PrivateFileAsync(here.Ben, await here.RunAsync(here.Ben, "me export"));
        Assert.DoesNotContain(meetup.Id, file, StringComparison.Ordinal);
    }

    [Theory]
    [CombinedPlatforms("edit", "cancel", "decide")]
    public async Task Who_is_not_the_organizer_gets_a_clear_refusal_and_nothing_changes(Platform platform, string command)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.ShowsAsync(poll.Card, "2 answered");
        var before = poll.Card.Text;
        (string, object?)[] options = command == "edit" ? [("id", poll.Id), ("title", "Mine now")] : [("id", poll.Id)];

        var refused = await here.RunAsync(here.Ben, command, options);

        Assert.True(refused.IsPrivate);
        Assert.Equal($"Only Ana, co-hosts and organizers can {command} this one.", refused.Text);
        await here.CaughtUpAsync();
        Assert.Equal(before, poll.Card.Text);
        Assert.Single(here.Cards(poll.Id));
        Assert.Empty(here.Told(here.Ana, poll.Id));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Who_runs_the_community_may_decide_for_the_organizer(Platform platform)
    {
        var here = await JoinAsync(platform);
        var poll = await here.PollAsync("Coffee");
        await here.VoteAsync(here.Ben, poll.Card, 1);

        await here.RunAsync(here.Olga, "decide", ("id", poll.Id));

        await here.AnnouncementAsync(poll.Id);
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Settings_are_for_organizers_only(Platform platform)
    {
        var here = await JoinAsync(platform);
        var refused = await here.RunAsync(here.Ben, "settings");

        Assert.StartsWith("Only organizers can change the settings", refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Menus);
        Assert.Equal(["My own settings"], refused.Buttons);
    }

    /// <summary>The number of a meetup in a menu.</summary>
    private static int Number(Menu menu, string id) =>
        menu.Options.Select((option, at) => (option, at)).First(entry => entry.option.Label.Contains(id, StringComparison.Ordinal)).at + 1;
}
