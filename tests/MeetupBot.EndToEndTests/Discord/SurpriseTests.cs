using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

public sealed class SurpriseTests(DiscordBotFixture fixture) : DiscordBotTests(fixture)
{
    [Fact]
    public async Task A_surprise_in_a_private_channel_stays_there_until_the_channel_is_told_to_everybody()
    {
        var back = Here.Guild.AddPrivateChannel("back", Here.Ana, Here.Ben);
        var answer = await Here.Discord.RunCommand(
            Here.Ana, back, "meetup", "propose", new Dictionary<string, object?> { ["title"] = "Surprise", ["when"] = "in 3 days", ["where"] = "Mill Lane 3" }).FinalResponseAsync(Wait.Patience);
        Assert.Contains("Only those who see its channel and those who answer see it.", answer.Text, StringComparison.Ordinal);
        var id = TestGuild.IdIn(answer.Text);
        var card = await Here.EventuallyAsync(() => Here.Discord.Messages(back).FirstOrDefault(m => m.Text.Contains($"`{id}`", StringComparison.Ordinal)), "the card");

        await Here.PressAsync(Here.Ben, card, "Going");
        await Here.ShowsAsync(card, "2 going: Ana, Ben");
        await Bot.CaughtUpAsync();

        Assert.Contains("There is no meetup", (await Here.RunAsync(Here.Cleo, "show", ("id", id))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Surprise", (await Here.RunAsync(Here.Cleo, "list")).Text, StringComparison.Ordinal);
        Assert.Contains("Surprise", (await Here.RunAsync(Here.Ben, "list")).Text, StringComparison.Ordinal);
        Assert.Empty(Here.Guild.ScheduledEvents);

        var asked = await Here.PressAsync(Here.Ana, answer.Message!, "Show it to everybody");
        await Here.PressAsync(Here.Ana, asked.Message!, "Show it to everybody");

        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(e => e.Name == "Surprise"), "the event");
        Assert.Contains("Surprise", (await Here.RunAsync(Here.Cleo, "list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_closed_takes_its_meetups_and_events_from_everybody_else()
    {
        var meetup = await Here.MeetupAsync("Coffee");
        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.SingleOrDefault(), "the event");
        var lobby = Here.Guild.AddChannel("lobby");
        foreach (var user in new[] { Here.Ana, Here.Discord.Bot })
            Here.General.SetOverwrite(new SimOverwrite(user.Id, IsMember: true, DiscordPermission.ViewChannel, DiscordPermission.None));

        Here.General.SetOverwrite(new SimOverwrite(Here.Guild.Id, IsMember: false, DiscordPermission.None, DiscordPermission.ViewChannel));

        await Here.EventuallyAsync(() => Here.Guild.ScheduledEvents.Count == 0, "the event's end");
        var shown = await Here.Discord.RunCommand(
            Here.Cleo, lobby, "meetup", "show", new Dictionary<string, object?> { ["id"] = meetup.Id }).FinalResponseAsync(Wait.Patience);
        Assert.Contains("There is no meetup", shown.Text, StringComparison.Ordinal);
    }
}
