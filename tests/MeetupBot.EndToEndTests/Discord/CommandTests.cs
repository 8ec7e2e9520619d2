using System.Text.Json;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class CommandTests(TownFixture fixture) : TownTests(fixture)
{
    [Fact]
    public void Exactly_the_commands_that_work_are_registered()
    {
        var commands = Here.Discord.Commands();

        var meetup = Assert.Single(commands, c => c.Type == 1);
        Assert.Equal("meetup", meetup.Name);
        var names = meetup.Json.GetProperty("options").EnumerateArray().Select(o => o.GetProperty("name").GetString()!).Order();
        Assert.Equal(
            [
                "cancel", "coffee", "connections", "decide", "edit", "help", "introduce", "link", "list", "me", "met", "propose", "settings",
                "show", "stats", "unlink",
            ],
            names);
        Assert.Equal(
            [(2, "I met them"), (2, "Introduce…"), (3, "Propose a meetup")],
            commands.Where(command => command.Type != 1).Select(command => (command.Type, command.Name)).Order());
    }

    [Fact]
    public async Task List_shows_what_is_coming_and_the_viewers_own_answers()
    {
        Assert.StartsWith("Nothing is planned yet.", (await Here.RunAsync(Here.Ben, "list")).Text, StringComparison.Ordinal);
        var poll = await Here.PollAsync("Climbing");
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, meetup.Card, "Maybe");

        var list = await Here.RunAsync(Here.Ben, "list");

        Assert.True(list.IsEphemeral);
        Assert.Matches($@"`{meetup.Id}` \*\*Coffee\*\* · <t:\d+:F> \(<t:\d+:R>\) · you said maybe", list.Text);
        Assert.Matches($@"`{poll.Id}` \*\*Climbing\*\* · poll until <t:\d+:F> · you have not answered yet", list.Text);
    }

    [Fact]
    public async Task Show_takes_an_id_in_any_case_and_gives_hosts_their_buttons()
    {
        var meetup = await Here.MeetupAsync("Coffee");

        var guest = await Here.RunAsync(Here.Ben, "show", ("id", meetup.Id.ToLowerInvariant()));
        var host = await Here.RunAsync(Here.Ana, "show", ("id", meetup.Id));

        Assert.Contains("you have not answered yet", guest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(guest.Message!.Buttons, b => b.Label == "Change");
        Assert.Contains(host.Message!.Buttons, b => b.Label == "Change");
        var unknown = await Here.RunAsync(Here.Ben, "show", ("id", "ZZZZ"));
        Assert.StartsWith("There is no meetup “ZZZZ” here.", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_says_what_this_viewer_can_do()
    {
        var guest = await Here.RunAsync(Here.Ben, "help");
        var organizer = await Here.RunAsync(Here.Olga, "help");

        Assert.Contains("/meetup propose", guest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/meetup settings", guest.Text, StringComparison.Ordinal);
        Assert.Contains("/meetup settings", organizer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_own_settings_are_set_shown_and_obeyed()
    {
        var saved = await Here.RunAsync(Here.Ben, "me set", ("zone", "America/New_York"), ("area", "Leeds"), ("reminders", "3h"));
        Assert.StartsWith("Saved. You can change it here at any time.", saved.Text, StringComparison.Ordinal);

        var shown = await Here.RunAsync(Here.Ben, "me show");
        Assert.Contains("**Time zone**: America/New", shown.Text, StringComparison.Ordinal);
        Assert.Contains("**Area**: Leeds", shown.Text, StringComparison.Ordinal);
        Assert.Contains("**Reminders**: 3 h before the start", shown.Text, StringComparison.Ordinal);
        var times = await Here.Discord.AutocompleteAsync(Here.Ben, Here.General, "meetup", "propose", "when", "2031-12-05 18:30");
        Assert.Contains("(America/New_York)", times[0].Name, StringComparison.Ordinal);
        var wrong = await Here.RunAsync(Here.Ben, "me set", ("zone", "Europe/Lonodn"));
        Assert.Contains("I don't know a time zone “Europe/Lonodn”. It is a name such as Europe/London.", wrong.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_gives_everything_that_is_stored_as_json()
    {
        var poll = await Here.PollAsync("Coffee");
        await Here.VoteAsync(Here.Ben, poll.Card, 1);
        await Here.RunAsync(Here.Ben, "me set", ("area", "Leeds"));

        var answer = await Here.RunAsync(Here.Ben, "me export");

        Assert.True(answer.IsEphemeral);
        var file = Assert.Single(answer.Message!.Attachments);
        var json = JsonElement.Parse(file.Text);
        Assert.Contains("Leeds", json.ToString(), StringComparison.Ordinal);
        Assert.Contains(poll.Id, json.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{Here.Ben.Id}", json.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_is_and_the_waitlist_moves()
    {
        var meetup = await Here.MeetupAsync("Coffee", ("capacity", 2));
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        await Here.PressAsync(Here.Cleo, meetup.Card, "Going");
        var asked = await Here.RunAsync(Here.Ben, "me forget");

        var done = await Here.PressAsync(Here.Ben, asked.Message!, "Forget me");

        Assert.StartsWith("You are forgotten:", done.Text, StringComparison.Ordinal);
        await Here.ToldAsync(Here.Cleo, meetup.Id, "A place is free");
        await Here.ShowsAsync(meetup.Card, "Going, 2 of 2 places: Ana, Cleo");
        var export = await Here.RunAsync(Here.Ben, "me export");
        Assert.DoesNotContain(meetup.Id, export.Message!.Attachments[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_hosts_meetup_is_called_off_when_nobody_can_take_it_over()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.PressAsync(Here.Ben, meetup.Card, "Going");
        var asked = await Here.RunAsync(Here.Ana, "me forget");

        await Here.PressAsync(Here.Ana, asked.Message!, "Forget me");

        await Here.ToldAsync(Here.Ben, meetup.Id, "is cancelled.");
        await Here.ShowsAsync(meetup.Card, "is cancelled.");
        Assert.DoesNotContain("Ana", meetup.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizers_set_the_community_up_and_it_holds_from_then_on()
    {
        var settings = await Here.RunAsync(Here.Olga, "settings");
        var form = (await Here.PressAsync(Here.Olga, settings.Message!, "Change")).Modal!;
        var saved = await Here.Discord.SubmitModalAsync(Here.Olga, form, new Dictionary<string, object?> { ["Time zone"] = "Europe/Lisbon", ["Reminders"] = "none" });
        Assert.StartsWith("Saved.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Lisbon", saved.Text, StringComparison.Ordinal);

        var poll = await Here.PollAsync("Coffee");
        Assert.Contains("(Europe/Lisbon)", poll.Card.Selects.Single().Options[0].Label, StringComparison.Ordinal);

        var proposers = saved.Message!.Selects.First(s => s.Options.Any(o => o.Label == "Only organizers may propose"));
        await Here.Discord.Select(Here.Olga, saved.Message, proposers.CustomId!, "Only organizers may propose").ResponseAsync();
        var refused = await Here.RunAsync(Here.Ana, "propose", ("title", "Tea"), ("when", "in 3 days"));
        Assert.StartsWith("Only organizers can propose here", refused.Text, StringComparison.Ordinal);

        var organizers = saved.Message.Selects.First(s => s.Type == ComponentType.UserSelect);
        await Here.Discord.Select(Here.Olga, saved.Message, organizers.CustomId!, Here.Ana).ResponseAsync();
        await Here.ProposeAsync(Here.Ana, ("title", "Tea"), ("when", "in 3 days"));
    }

    [Fact]
    public async Task The_announce_channel_takes_what_is_proposed_in_a_direct_message()
    {
        await Here.MeetupAsync("Coffee");
        var direct = Here.Discord.DirectChannel(Here.Ana);
        var options = new Dictionary<string, object?> { ["title"] = "Tea", ["when"] = "in 3 days" };
        var refused = await Here.Discord.RunCommandAsync(Here.Ana, direct, "meetup", "propose", options);
        Assert.StartsWith("I don't know where to post.", refused.Text, StringComparison.Ordinal);

        var news = Here.Guild.AddChannel("news");
        var settings = await Here.RunAsync(Here.Olga, "settings");
        var menu = settings.Message!.Selects.First(s => s.Type == ComponentType.ChannelSelect);
        await Here.Discord.Select(Here.Olga, settings.Message, menu.CustomId!, news).ResponseAsync();
        await Here.Discord.RunCommandAsync(Here.Ana, direct, "meetup", "propose", options);

        await Here.Discord.MessageAsync(news, m => m.Text.Contains("It's on: Tea", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Typing_completes_ids_times_and_zones()
    {
        var poll = await Here.PollAsync("Coffee in Leeds");

        var ids = await Here.Discord.AutocompleteAsync(Here.Ana, Here.General, "meetup", "decide", "id", "leeds");
        Assert.Equal(poll.Id, Assert.Single(ids).Value);
        Assert.StartsWith($"{poll.Id} · Coffee in Leeds", ids[0].Name, StringComparison.Ordinal);
        var choices = await Here.Discord.AutocompleteAsync(
            Here.Ana, Here.General, "meetup", "decide", "time", "", new Dictionary<string, object?> { ["id"] = poll.Id });
        Assert.Equal(3, choices.Count);
        var times = await Here.Discord.AutocompleteAsync(Here.Ana, Here.General, "meetup", "propose", "when", "2031-12-05 18:30");
        Assert.Equal("Fri 5 Dec 2031 18:30 (Etc/UTC)", times[0].Name);
        var unread = await Here.Discord.AutocompleteAsync(Here.Ana, Here.General, "meetup", "propose", "when", "flurgl");
        Assert.Contains("flurgl", unread[0].Name, StringComparison.Ordinal);
        var zones = await Here.Discord.AutocompleteAsync(Here.Ana, Here.General, "meetup", "me set", "zone", "lisb");
        Assert.Equal("Europe/Lisbon", zones[0].Value);
    }

    [Fact]
    public async Task A_newcomer_server_is_offered_its_settings_through_its_owner()
    {
        var hello = await Here.EventuallyAsync(() => Here.Discord.DirectMessages(Here.Olga).FirstOrDefault(), "the hello");

        Assert.Contains("/meetup settings", hello.Text, StringComparison.Ordinal);
    }
}
