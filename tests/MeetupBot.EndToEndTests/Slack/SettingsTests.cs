namespace MeetupBot.EndToEndTests.Slack;

/// <summary>Settings apply to the whole workspace, so the test has its own.</summary>
public sealed class SettingsTests
{
    [Fact]
    public async Task The_announce_channel_takes_what_is_proposed_by_shortcut()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync();
        var here = bot.AddChannel();
        var news = here.AddChannel("news");
        var settings = await here.RunAsync(here.Olga, "settings");
        await here.ChooseAsync(here.Olga, settings.Message!, "settings.channel", news);
        var opened = await here.SaidAsync(() => here.Slack.GlobalShortcut(here.Ana, "propose_a_meetup"), here.Ana, null);
        await here.SubmitAsync(opened, ("Title", "Cake"), ("When", "in 3 days"));

        await here.Slack.MessageAsync(news, m => here.Text(m).Contains("It's on: Cake", StringComparison.Ordinal));
        Assert.Empty(SlackAudit.Faults(bot.Slack));
    }
}
