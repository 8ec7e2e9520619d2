using System.Text.RegularExpressions;
using MeetupBot.EndToEndTests.Discord;
using MeetupBot.EndToEndTests.Slack;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Linked;

/// <summary>A Discord guild and a Slack workspace with one real bot in both, and organizers who link them.</summary>
internal sealed partial class LinkedBotUnderTest : IAsyncDisposable
{
    private readonly DiscordBotUnderTest _discord;
    private readonly SlackBotUnderTest _slack;

    private LinkedBotUnderTest(DiscordBotUnderTest discord, SlackBotUnderTest slack)
    {
        (_discord, _slack) = (discord, slack);
        (Server, Workspace) = (discord.AddGuild(), slack.AddChannel());
    }

    public TestGuild Server { get; }

    public TestChannel Workspace { get; }

    /// <summary>Linked, with an announcement channel on each side.</summary>
    public static async Task<LinkedBotUnderTest> OpenAsync()
    {
        var discord = await DiscordBotUnderTest.PrepareAsync();
        var slack = await SlackBotUnderTest.PrepareAsync(settings: new Dictionary<string, string>
        {
            ["Discord__Token"] = discord.Discord.Token,
            ["Discord__ApiBaseUrl"] = discord.Discord.ApiBaseUrl,
        });
        var bot = new LinkedBotUnderTest(discord, slack);
        await slack.StartBotAsync();
        await discord.ConnectedAsync();
        await bot.SetUpAsync();
        await bot.LinkAsync();
        return bot;
    }

    public async Task<SimMessage> OnDiscordAsync(string id) =>
        await Server.EventuallyAsync(() => Server.Cards(id).FirstOrDefault(), "the card on Discord");

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        await _discord.DisposeAsync();
    }

    private async Task SetUpAsync()
    {
        await Server.AnnounceHereAsync();
        var onSlack = await Workspace.RunAsync(Workspace.Olga, "settings");
        await Workspace.ChooseAsync(Workspace.Olga, onSlack.Message!, "settings.channel", Workspace.General);
    }

    private async Task LinkAsync()
    {
        var asked = await Server.RunAsync(Server.Olga, "link");
        var made = await Server.PressAsync(Server.Olga, asked.Message!, "This space");
        var preview = await Workspace.RunAsync(Workspace.Olga, $"link {LinkCode().Match(made.Text).Value}");
        var linked = await Workspace.PressAsync(Workspace.Olga, preview, "Link them");
        Assert.Contains("are one community now", linked.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex LinkCode();
}
