using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>A Slack workspace full of people, and the real bot in it.</summary>
internal sealed class SlackTown : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings;
    private readonly HttpClient _http = new();
    private int _openedBefore;
    private int _corners;

    private SlackTown(SlackSimulator slack, SlackMode mode, IReadOnlyDictionary<string, string> settings)
    {
        Slack = slack;
        Mode = mode;
        Folder = Directory.CreateTempSubdirectory("meetupbot-e2e-").FullName;
        _settings = new Dictionary<string, string>
        {
            ["Slack__BotToken"] = slack.BotToken,
            ["Slack__ApiBaseUrl"] = slack.ApiBaseUrl,
            [mode == SlackMode.Socket ? "Slack__AppToken" : "Slack__SigningSecret"] = mode == SlackMode.Socket ? slack.AppToken : slack.SigningSecret,
            ["Storage__ConnectionString"] = $"Data Source={DatabasePath}",
            ["Urls"] = "http://127.0.0.1:0",
            // Tests run at any hour.
            ["Meetups__QuietHours"] = "",
        };
        foreach (var (name, value) in settings)
            _settings[name] = value;
    }

    public SlackSimulator Slack { get; }

    public SlackMode Mode { get; }

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "meetupbot.db");

    public BotProcess Bot { get; private set; } = null!;

    /// <summary>
    /// Grants what the manifest asks for. As strict as Slack, but for the two deadlines: a busy machine is no fault of the bot's.
    /// </summary>
    public static SlackSimulatorOptions Patient(Action<Strictness>? change = null)
    {
        var strictness = new Strictness();
        change?.Invoke(strictness);
        return new SlackSimulatorOptions
        {
            Scopes = AppManifest.Scopes,
            Subscriptions = AppManifest.Events,
            AckDeadline = strictness.Deadline,
            TriggerLifetime = strictness.Deadline,
            EventRetries = strictness.Retries,
            EnforceRateLimits = strictness.Limits,
            DisconnectGrace = strictness.Grace,
            RequestLogCapacity = strictness.Log ? 20_000 : 0,
            FrameLogCapacity = strictness.Log ? 5_000 : 0,
        };
    }

    /// <summary>A running bot that listens.</summary>
    public static async Task<SlackTown> OpenAsync(
        SlackMode mode = SlackMode.Socket, SlackSimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var town = await PrepareAsync(mode, options, settings);
        await town.StartBotAsync();
        // The first of all takes longest, and would be answered in a modal that holds its place.
        var early = town.AddCorner();
        await town.Slack.AcknowledgedAsync(town.Slack.RunCommand(early.Ana, early.General, "/meetup", "help"));
        return town;
    }

    /// <summary>The same before the bot is started.</summary>
    public static async Task<SlackTown> PrepareAsync(
        SlackMode mode = SlackMode.Socket, SlackSimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null) =>
        new(await SlackSimulator.StartAsync(options ?? Patient()), mode, settings ?? new Dictionary<string, string>());

    /// <summary>A channel of its own, with people of its own.</summary>
    public Corner AddCorner() => new(this, Interlocked.Increment(ref _corners));

    /// <summary>Starts the bot and waits until it listens.</summary>
    public async Task StartBotAsync()
    {
        await LaunchBotAsync();
        await ListeningAsync();
    }

    /// <summary>Starts the bot and waits for nothing.</summary>
    public async Task LaunchBotAsync()
    {
        if (Bot is not null)
            await Bot.DisposeAsync();
        Slack.AppUrl = Mode == SlackMode.Http ? new Uri("http://127.0.0.1:1") : null;
        _openedBefore = Slack.OpenedSockets;
        Bot = BotProcess.Start(_settings, Folder);
    }

    /// <summary>Waits for the bot that was started last.</summary>
    public async Task ListeningAsync()
    {
        var address = await Bot.AddressAsync();
        if (Mode == SlackMode.Socket)
        {
            await Slack.EventuallyAsync(() => Slack.OpenedSockets > _openedBefore && Slack.ConnectedSockets > 0, "the bot's socket", TimeSpan.FromSeconds(60));
            return;
        }

        await Wait.UntilAsync(async () => (await GetAsync("/readyz")).Status == 200, "readyz saying ready", () => Bot.Log);
        Slack.AppUrl = address;
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
        await Slack.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
