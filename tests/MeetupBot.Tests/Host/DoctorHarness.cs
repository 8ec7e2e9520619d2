using System.Net;
using System.Net.Sockets;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Cli;
using MeetupBot.Doctor;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Slack;
using MeetupBot.Storage.Sqlite.Sessions;
using NodaTime;

namespace MeetupBot.Tests.Host;

/// <summary>A strict Discord and a strict Slack, a database that knows one guild with its announce channel, and the doctor beside them.</summary>
internal sealed class DoctorHarness : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-doctor-");

    private DoctorHarness(DiscordSimulator discord, SlackSimulator slack)
    {
        (Discord, Slack) = (discord, slack);
        Guild = discord.AddGuild("Leeds", discord.AddUser("ana"));
        Announce = Guild.AddChannel("meetups");
        var address = $"http://127.0.0.1:{FreePort()}";
        Settings = new()
        {
            ["Discord:Token"] = discord.Token,
            ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl,
            ["Slack:BotToken"] = slack.BotToken,
            ["Slack:AppToken"] = slack.AppToken,
            ["Slack:SigningSecret"] = slack.SigningSecret,
            ["Slack:ApiBaseUrl"] = slack.ApiBaseUrl,
            ["Storage:ConnectionString"] = $"Data Source={DatabasePath}",
            ["Urls"] = address,
            ["Web:PublicUrl"] = address,
            ["Logging:LogLevel:Default"] = "None",
        };
    }

    public DiscordSimulator Discord { get; }

    public SlackSimulator Slack { get; }

    public SimGuild Guild { get; }

    public SimChannel Announce { get; }

    public string DatabasePath => Path.Combine(_folder.FullName, "bot.db");

    public Dictionary<string, string?> Settings { get; }

    public string[] Arguments => [.. Settings.Select(setting => $"--{setting.Key}={setting.Value}")];

    public static async Task<DoctorHarness> StartAsync(DiscordSimulatorOptions? discord = null)
    {
        var harness = new DoctorHarness(await DiscordSimulator.StartAsync(discord ?? new DiscordSimulatorOptions()), await SlackSimulator.StartAsync());
        await using var database = SqliteDatabase.Open($"Data Source={harness.DatabasePath}");
        await database.WriteAsync(session =>
        {
            var (space, _) = session.Communities.Join("discord", $"{harness.Guild.Id}", "Leeds", Instant.FromUtc(2026, 1, 1, 0, 0));
            session.Communities.Update(space with { AnnounceChannel = $"{harness.Announce.Id}" });
        });
        return harness;
    }

    public async Task<WebApplication> StartBotAsync()
    {
        var bot = BotApplication.Build(Arguments);
        await bot.StartAsync();
        return bot;
    }

    public async Task<IReadOnlyList<Finding>> ExamineAsync(TimeProvider? time = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        var findings = await new Examination(configuration, time ?? TimeProvider.System).RunAsync(CancellationToken.None);
        Assert.All(
            new[] { Discord.Token, Slack.BotToken, Slack.AppToken, Slack.SigningSecret },
            secret =>
            {
                Assert.DoesNotContain(secret, DoctorCommand.Write(findings, asJson: false), StringComparison.Ordinal);
                Assert.DoesNotContain(secret, DoctorCommand.Write(findings, asJson: true), StringComparison.Ordinal);
            });
        return findings;
    }

    /// <summary>The one line of a check, as it is printed.</summary>
    public async Task<string> LineAsync(string check, TimeProvider? time = null) => DoctorCommand.Write(
        [Assert.Single(await ExamineAsync(time), finding => finding.Check == check && finding.State != FindingState.Good)], asJson: false);

    public async ValueTask DisposeAsync()
    {
        await Discord.DisposeAsync();
        await Slack.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
