using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>A Discord with a server full of people, and the real bot in it.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings;
    private readonly HttpClient _http = new();
    private int _identifiesBefore;

    private Town(DiscordSimulator discord, IReadOnlyDictionary<string, string> settings)
    {
        Discord = discord;
        Folder = Directory.CreateTempSubdirectory("meetupbot-e2e-").FullName;
        _settings = new Dictionary<string, string>
        {
            ["Discord__Token"] = discord.Token,
            ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl,
            ["Storage__ConnectionString"] = $"Data Source={DatabasePath}",
            ["Urls"] = "http://127.0.0.1:0",
            // Tests run at any hour.
            ["Meetups__QuietHours"] = "",
        };
        foreach (var (name, value) in settings)
            _settings[name] = value;
    }

    /// <summary>As strict as Discord, but for the deadline of answers: a busy machine is no fault of the bot's.</summary>
    public static DiscordSimulatorOptions Patient { get; } = new() { InteractionDeadline = TimeSpan.FromSeconds(15) };

    /// <summary>The same, but the bot may be started again at once.</summary>
    public static DiscordSimulatorOptions PatientWithRestarts { get; } =
        new() { InteractionDeadline = TimeSpan.FromSeconds(15), IdentifyWindow = TimeSpan.FromMilliseconds(1) };

    public DiscordSimulator Discord { get; }

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "meetupbot.db");

    public BotProcess Bot { get; private set; } = null!;

    /// <summary>A running bot that is connected to a strict Discord.</summary>
    /// <param name="options">How strict.</param>
    /// <param name="settings">Environment variables beside the usual ones.</param>
    public static async Task<Town> OpenAsync(DiscordSimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var town = await PrepareAsync(options, settings);
        await town.StartBotAsync();
        return town;
    }

    /// <summary>The same before the bot is started.</summary>
    public static async Task<Town> PrepareAsync(DiscordSimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null) =>
        new(await DiscordSimulator.StartAsync(options ?? Patient), settings ?? new Dictionary<string, string>());

    /// <summary>A server of its own, with people of its own.</summary>
    public Quarter AddQuarter() => new(this);

    /// <summary>Starts the bot and waits until it is connected.</summary>
    public async Task StartBotAsync()
    {
        await LaunchBotAsync();
        await Bot.AddressAsync();
        await ConnectedAsync();
    }

    /// <summary>Waits for the session of the bot that was started last; one that was killed may still seem to be there.</summary>
    public Task ConnectedAsync() => Discord.EventuallyAsync(
        () => Discord.Identifies > _identifiesBefore && Discord.ConnectedSessions > 0, "the bot's session", TimeSpan.FromSeconds(60));

    /// <summary>Starts the bot and waits for nothing.</summary>
    public async Task LaunchBotAsync()
    {
        if (Bot is not null)
            await Bot.DisposeAsync();
        _identifiesBefore = Discord.Identifies;
        Bot = BotProcess.Start(_settings, Folder);
    }

    /// <summary>Stops the bot as a service manager does, and starts it again; meanwhile something is done to its database.</summary>
    public async Task AwayAsync(Action<string> meanwhile)
    {
        await Bot.TerminateAsync();
        await Bot.ExitAsync(TimeSpan.FromSeconds(30));
        meanwhile(DatabasePath);
        await StartBotAsync();
    }

    /// <summary>Waits until the bot has nothing left to do or to say for now.</summary>
    public Task CaughtUpAsync() => Snapshot.CaughtUpAsync(DatabasePath, () => Bot.Log);

    /// <summary>What <c>/readyz</c> or another page says, with its status.</summary>
    public async Task<(int Status, string Text)> GetAsync(string path)
    {
        var response = await _http.GetAsync(new Uri(await Bot.AddressAsync(), path));
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (Bot is not null)
            await Bot.DisposeAsync();
        await Discord.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
