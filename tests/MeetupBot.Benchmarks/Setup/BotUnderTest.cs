using MeetupBot.Simulators.Discord;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>The whole bot in this process, built as its command line does, on a simulated Discord over loopback.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();
    private WebApplication? _app;

    private BotUnderTest(DiscordSimulator discord) => Discord = discord;

    public DiscordSimulator Discord { get; }

    public string DatabaseFile => _folder.File("bot.db");

    public Database Database => _app!.Services.GetRequiredService<Database>();

    /// <summary>Starts Discord, but not the bot.</summary>
    /// <param name="options">Null: Discord's documented limits, and a log of many requests.</param>
    public static async Task<BotUnderTest> PrepareAsync(DiscordSimulatorOptions? options = null) =>
        new(await DiscordSimulator.StartAsync(options ?? new DiscordSimulatorOptions { FrameLogCapacity = 0, RequestLogCapacity = 100_000 }));

    /// <summary>Starts the bot and waits until it has its gateway session and its commands.</summary>
    public async Task StartAsync()
    {
        _app = BotApplication.Build(Settings(Discord.Token, Discord.ApiBaseUrl, DatabaseFile));
        await _app.StartAsync();
        await Discord.ConnectedAsync(timeout: TimeSpan.FromSeconds(30));
    }

    /// <summary>Quiet hours are off, so that the figures don't depend on the time of day.</summary>
    public static string[] Settings(string token, string apiBaseUrl, string databaseFile, string urls = "http://127.0.0.1:0") =>
    [
        "--Discord:Token", token,
        "--Discord:ApiBaseUrl", apiBaseUrl,
        "--Storage:ConnectionString", $"Data Source={databaseFile}",
        "--Meetups:QuietHours", "",
        "--Urls", urls,
        "--Logging:LogLevel:Default", "Warning",
    ];

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await Discord.DisposeAsync();
        _folder.Dispose();
    }
}
