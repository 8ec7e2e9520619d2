using System.Text.Json;
using MeetupBot.Simulators.Discord.Interactions;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class RefusalTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Theory]
    [InlineData("decide")]
    [InlineData("cancel")]
    [InlineData("edit")]
    [InlineData("poll.keep")]
    [InlineData("poll.quorum")]
    [InlineData("poll.nudge")]
    [InlineData("decide.menu")]
    [InlineData("settings")]
    [InlineData("settings.channel")]
    [InlineData("settings.organizers")]
    [InlineData("settings.proposers")]
    public async Task A_forged_component_gets_no_further_than_the_command(string action)
    {
        var poll = await Here.PollAsync("Coffee");
        var real = poll.Answer.Message!.Buttons.First(b => b.Label == "Decide now").CustomId!;
        Assert.StartsWith($"decide:{poll.Id}", real, StringComparison.Ordinal);
        var forged = real.Replace("decide:", action + ":", StringComparison.Ordinal);
        // The menus of "cancel" and "edit" choose a meetup, the others a time or a person.
        var chosen = action is "cancel" or "edit" ? poll.Id : "1";
        var data = JsonSerializer.SerializeToElement(new { custom_id = forged, component_type = 3, values = new[] { chosen } });

        var refused = await Here.Discord.SendRaw(Here.Ben, Here.General, InteractionType.MessageComponent, data, poll.Card).FinalResponseAsync(Wait.Patience);

        Assert.Matches("^Only (Ana, co-hosts and )?organizers can ", refused.Text);
        await Bot.CaughtUpAsync();
        Assert.Contains("1 answered", poll.Card.Text, StringComparison.Ordinal);
        Assert.StartsWith("Only organizers", (await Here.RunAsync(Here.Ben, "settings")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel.form")]
    [InlineData("settings.form")]
    public async Task A_forged_form_gets_no_further_either(string action)
    {
        var poll = await Here.PollAsync("Coffee");
        var data = JsonSerializer.SerializeToElement(new
        {
            custom_id = $"{action}:{poll.Id}|",
            components = new[] { new { type = 18, id = 1, component = new { type = 4, id = 2, custom_id = "reason", value = "ha" } } },
        });

        var refused = await Here.Discord.SendRaw(Here.Ben, Here.General, InteractionType.ModalSubmit, data).FinalResponseAsync(Wait.Patience);

        Assert.StartsWith("Only ", refused.Text, StringComparison.Ordinal);
        await Bot.CaughtUpAsync();
        Assert.NotEmpty(poll.Card.Selects);
    }

    [Fact]
    public async Task A_meetup_of_another_server_is_not_to_be_seen_or_touched()
    {
        var theirs = await Bot.AddGuild().PollAsync("Secret");

        var shown = await Here.RunAsync(Here.Olga, "show", ("id", theirs.Id));
        var cancelled = await Here.RunAsync(Here.Olga, "cancel", ("id", theirs.Id));
        var data = JsonSerializer.SerializeToElement(new { custom_id = $"vote.none:{theirs.Id}|", component_type = 2 });
        var voted = await Here.Discord.SendRaw(Here.Ben, Here.General, InteractionType.MessageComponent, data, theirs.Card).FinalResponseAsync(Wait.Patience);

        Assert.All(new[] { shown, cancelled, voted }, a => Assert.StartsWith($"There is no meetup “{theirs.Id}” here.", a.Text, StringComparison.Ordinal));
        Assert.Contains("1 answered", theirs.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_opens_for_its_writer_only()
    {
        var refused = await Here.RunAsync(Here.Ana, "propose", ("title", "Secret plan"), ("when", "flurgl"));
        var change = refused.Message!.Buttons.First(b => b.Label == "Change").CustomId!;
        var data = JsonSerializer.SerializeToElement(new { custom_id = change, component_type = 2 });

        var stolen = await Here.Discord.SendRaw(Here.Ben, Here.General, InteractionType.MessageComponent, data, refused.Message).FinalResponseAsync(Wait.Patience);

        Assert.Null(stolen.Modal);
        Assert.DoesNotContain("Secret plan", stolen.Text, StringComparison.Ordinal);
    }
}
