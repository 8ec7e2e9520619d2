using MeetupBot.Application.Modules;
using MeetupBot.Features;
namespace MeetupBot.EndToEndTests.Discord;

public sealed class CommandTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Fact]
    public void Exactly_the_commands_that_work_are_registered()
    {
        var commands = Here.Discord.Commands();

        var meetup = Assert.Single(commands, c => c.Type == 1);
        Assert.Equal("meetup", meetup.Name);
        var names = meetup.Json.GetProperty("options").EnumerateArray().Select(o => o.GetProperty("name").GetString()!).Order();
        string[] promised =
            [
                "cancel", "coffee", "connections", "decide", "edit", "help", "introduce", "link", "list", "me", "met", "propose", "settings",
                "show", "stats", "unlink",
            ];
        Assert.Empty(promised.Except(names));
        var features = new FeatureRegistry(new ServiceCollection());
        FeatureModules.Register(features);
        Assert.Equal(features.Interactions.Commands.Select(command => command.Spec.Name.Split(' ')[0]).Distinct().Order(), names);
        Assert.Equal(
            [(2, "I met them"), (2, "Introduce…"), (3, "Propose a meetup")],
            commands.Where(command => command.Type != 1).Select(command => (command.Type, command.Name)).Order());
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
    public async Task Typing_completes_ids_times_and_zones()
    {
        var poll = await Here.PollAsync("Coffee in Leeds");

        var ids = await Here.SuggestAsync(Here.Ana, "decide", "id", "leeds");
        Assert.Equal(poll.Id, Assert.Single(ids).Value);
        Assert.StartsWith($"{poll.Id} · Coffee in Leeds", ids[0].Name, StringComparison.Ordinal);
        var choices = await Here.SuggestAsync(Here.Ana, "decide", "time", "", new Dictionary<string, object?> { ["id"] = poll.Id });
        Assert.Equal(3, choices.Count);
        var times = await Here.SuggestAsync(Here.Ana, "propose", "when", "2031-12-05 18:30");
        Assert.Equal("Fri 5 Dec 2031 18:30–20:30 (UTC)", times[0].Name);
        var unread = await Here.SuggestAsync(Here.Ana, "propose", "when", "flurgl");
        Assert.Contains("flurgl", unread[0].Name, StringComparison.Ordinal);
        var zones = await Here.SuggestAsync(Here.Ana, "me set", "zone", "lisb");
        Assert.Equal("Europe/Lisbon", zones[0].Value);
    }

    [Fact]
    public async Task Times_are_completed_in_a_members_own_zone()
    {
        await Here.RunAsync(Here.Ben, "me set", ("zone", "America/New_York"));

        var times = await Here.SuggestAsync(Here.Ben, "propose", "when", "2031-12-05 18:30");

        Assert.Contains("(New York time)", times[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newcomer_server_is_offered_its_settings_through_its_owner()
    {
        var hello = await Here.EventuallyAsync(() => Here.Discord.DirectMessages(Here.Olga).FirstOrDefault(), "the hello");

        Assert.Contains("/meetup settings", hello.Text, StringComparison.Ordinal);
    }
}
