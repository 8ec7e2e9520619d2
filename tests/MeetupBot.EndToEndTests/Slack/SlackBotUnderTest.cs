using MeetupBot.Clock;
using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>A simulated Slack workspace full of people, and the real bot in it.</summary>
internal sealed class SlackBotUnderTest : BotUnderTest
{
    private int _openedBefore;
    private int _channels;

    private SlackBotUnderTest(SlackSimulator slack, AdvanceableClock clock, SlackMode mode, IReadOnlyDictionary<string, string> settings)
        : base(clock)
    {
        (Slack, Mode) = (slack, mode);
        Set(
            new("Slack__BotToken", slack.BotToken),
            new("Slack__ApiBaseUrl", slack.ApiBaseUrl),
            mode == SlackMode.Socket ? new("Slack__AppToken", slack.AppToken) : new("Slack__SigningSecret", slack.SigningSecret));
        Set(settings);
    }

    public SlackSimulator Slack { get; }

    public SlackMode Mode { get; }

    /// <summary>
    /// Grants what the manifest requests. As strict as Slack, except for the two deadlines: a busy machine is not the bot's fault.
    /// </summary>
    public static SlackSimulatorOptions Patient(Action<WorkspaceStrictness>? change = null)
    {
        var strictness = new WorkspaceStrictness();
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
    public static async Task<SlackBotUnderTest> OpenAsync(
        SlackMode mode = SlackMode.Socket, SlackSimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var bot = await PrepareAsync(mode, options, settings);
        await bot.StartBotAsync();
        // The very first command is the slowest and would be answered in a placeholder modal.
        var early = bot.AddChannel();
        await bot.Slack.AcknowledgedAsync(bot.Slack.RunCommand(early.Ana, early.General, "/meetup", "help"));
        return bot;
    }

    /// <summary>The same before the bot is started.</summary>
    public static async Task<SlackBotUnderTest> PrepareAsync(
        SlackMode mode = SlackMode.Socket, SlackSimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        options ??= Patient();
        var clock = StartAtNoon();
        options.TimeProvider = clock;
        return new(await SlackSimulator.StartAsync(options), clock, mode, settings ?? new Dictionary<string, string>());
    }

    /// <summary>A new channel with its own people.</summary>
    public TestChannel AddChannel() => new(this, Interlocked.Increment(ref _channels));

    public override async Task ConnectedAsync()
    {
        var address = await Process.AddressAsync();
        if (Mode == SlackMode.Socket)
        {
            await Slack.EventuallyAsync(() => Slack.OpenedSockets > _openedBefore && Slack.ConnectedSockets > 0, "the bot's socket", Wait.Patience);
            return;
        }

        await Wait.UntilAsync(async () => (await GetAsync("/readyz")).Status == 200, "readyz saying ready", () => Process.Log);
        Slack.AppUrl = address;
    }

    protected override void BeforeLaunch()
    {
        Slack.AppUrl = Mode == SlackMode.Http ? new Uri("http://127.0.0.1:1") : null;
        _openedBefore = Slack.OpenedSockets;
    }

    protected override ValueTask StopPlatformAsync() => Slack.DisposeAsync();
}
