using System.Text.Json.Nodes;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Slack;
using MeetupBot.Tests.Slack;

namespace MeetupBot.Tests.Host;

/// <summary>The whole host in this process, on a simulated Discord and a simulated Slack at once.</summary>
public sealed class SideBySideTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-host-");

    [Fact]
    public async Task Discord_and_slack_run_side_by_side()
    {
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions());
        await using var slack = await SlackSimulator.StartAsync();
        await using var bot = Build(discord, slack);
        await bot.StartAsync();
        await ReadyAsync(bot, ("discord", "connected"), ("slack", "connected"));
        await bot.StopAsync();
    }

    [Theory]
    [InlineData(true, "stopped", "connected")]
    [InlineData(false, "connected", "stopped")]
    public async Task One_that_refuses_the_bot_at_the_start_leaves_the_other_alone(bool refusesDiscord, string discordIs, string slackIs)
    {
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions());
        await using var slack = await SlackSimulator.StartAsync();
        if (refusesDiscord)
            discord.RevokeToken();
        else
            slack.RevokeToken();
        await using var bot = Build(discord, slack);
        await bot.StartAsync();
        await ReadyAsync(bot, ("discord", discordIs), ("slack", slackIs));
        await bot.StopAsync();
    }

    [Fact]
    public async Task A_platform_whose_spaces_have_all_removed_the_bot_is_not_connected_until_one_takes_it_back()
    {
        await using var discord = await DiscordSimulator.StartAsync(new DiscordSimulatorOptions());
        await using var slack = await SlackSimulator.StartAsync();
        var guild = discord.AddGuild("Leeds", discord.AddUser("ana"));
        await using var bot = Build(discord, slack);
        await bot.StartAsync();
        await ReadyAsync(bot, ("discord", "connected"), ("slack", "connected"));
        discord.RemoveBot(guild);
        await ReadyAsync(bot, ("discord", "not connected"), ("slack", "connected"));
        discord.AddGuild("York", discord.AddUser("ben"));
        await ReadyAsync(bot, ("discord", "connected"));
        await bot.StopAsync();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private WebApplication Build(DiscordSimulator discord, SlackSimulator slack) => BotApplication.Build(
    [
        $"--Discord:Token={discord.Token}",
        $"--Discord:ApiBaseUrl={discord.ApiBaseUrl}",
        $"--Slack:BotToken={slack.BotToken}",
        $"--Slack:AppToken={slack.AppToken}",
        $"--Slack:ApiBaseUrl={slack.ApiBaseUrl}",
        $"--Storage:ConnectionString=Data Source={Path.Combine(_folder.FullName, "bot.db")}",
        "--Urls=http://127.0.0.1:0",
        "--Logging:LogLevel:Default=None",
    ]);

    private static async Task ReadyAsync(WebApplication bot, params (string Platform, string State)[] expected)
    {
        using var http = new HttpClient { BaseAddress = new Uri(bot.Urls.First()) };
        await Expect.SoonAsync(() => expected.All(one => State(http, one.Platform) == one.State));
    }

    private static string? State(HttpClient http, string platform)
    {
        using var response = http.Send(new HttpRequestMessage(HttpMethod.Get, "/readyz"));
        return (string?)JsonNode.Parse(response.Content.ReadAsStream())!["platforms"]![platform];
    }
}
