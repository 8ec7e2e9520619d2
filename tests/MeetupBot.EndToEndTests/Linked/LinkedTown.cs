using System.Text.RegularExpressions;
using MeetupBot.EndToEndTests.Discord;
using MeetupBot.EndToEndTests.Slack;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Linked;

/// <summary>A Discord server and a Slack workspace, one real bot in both, and their organizers who link them.</summary>
internal sealed partial class LinkedTown : IAsyncDisposable
{
    private readonly Town _discord;
    private readonly SlackTown _slack;

    private LinkedTown(Town discord, SlackTown slack)
    {
        (_discord, _slack) = (discord, slack);
        (Server, Workspace) = (discord.AddQuarter(), slack.AddCorner());
    }

    public Quarter Server { get; }

    public Corner Workspace { get; }

    /// <summary>Linked, with an announce channel on either side.</summary>
    public static async Task<LinkedTown> OpenAsync()
    {
        var discord = await Town.PrepareAsync();
        var slack = await SlackTown.PrepareAsync(settings: new Dictionary<string, string>
        {
            ["Discord__Token"] = discord.Discord.Token,
            ["Discord__ApiBaseUrl"] = discord.Discord.ApiBaseUrl,
        });
        var town = new LinkedTown(discord, slack);
        await slack.StartBotAsync();
        await discord.ConnectedAsync();
        await town.SetUpAsync();
        await town.LinkAsync();
        return town;
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
