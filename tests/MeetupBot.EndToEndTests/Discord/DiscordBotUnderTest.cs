using MeetupBot.Clock;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.EndToEndTests.Discord;

/// <summary>A simulated Discord with guilds full of people, and the real bot in it.</summary>
internal sealed class DiscordBotUnderTest : BotUnderTest
{
    private int _identifiesBefore;

    private DiscordBotUnderTest(DiscordSimulator discord, AdvanceableClock clock, IReadOnlyDictionary<string, string> settings)
        : base(clock)
    {
        Discord = discord;
        Set(new("Discord__Token", discord.Token), new("Discord__ApiBaseUrl", discord.ApiBaseUrl));
        Set(settings);
    }

    /// <summary>As strict as Discord, except for the deadline of answers: a busy machine is not the bot's fault.</summary>
    public static DiscordSimulatorOptions Patient => new() { InteractionDeadline = TimeSpan.FromMinutes(1) };

    /// <summary>The same, but the bot may be restarted at once. That limit is tested elsewhere.</summary>
    public static DiscordSimulatorOptions WithRestarts => new()
    {
        InteractionDeadline = TimeSpan.FromMinutes(1),
        IdentifyWindow = TimeSpan.FromMilliseconds(1),
        EnforceRateLimits = false,
    };

    /// <summary>Crashes need new sessions faster than Discord allows them. That limit is tested elsewhere.</summary>
    public static DiscordSimulatorOptions ManyRestarts => new()
    {
        InteractionDeadline = TimeSpan.FromMinutes(1),
        IdentifyWindow = TimeSpan.FromMilliseconds(1),
        EnforceRateLimits = false,
        RequestLogCapacity = 0,
        FrameLogCapacity = 0,
    };

    public DiscordSimulator Discord { get; }

    /// <summary>A running bot that is connected to a strict Discord.</summary>
    /// <param name="options">How strict.</param>
    /// <param name="settings">Environment variables in addition to the usual ones.</param>
    public static async Task<DiscordBotUnderTest> OpenAsync(DiscordSimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var bot = await PrepareAsync(options, settings);
        await bot.StartBotAsync();
        return bot;
    }

    /// <summary>The same before the bot is started.</summary>
    public static async Task<DiscordBotUnderTest> PrepareAsync(
        DiscordSimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null, AdvanceableClock? clock = null)
    {
        options ??= Patient;
        options.TimeProvider = clock ??= StartAtNoon();
        return new(await DiscordSimulator.StartAsync(options), clock, settings ?? new Dictionary<string, string>());
    }

    /// <summary>A new guild with its own people.</summary>
    public TestGuild AddGuild() => new(this);

    public override Task ConnectedAsync() => Discord.EventuallyAsync(
        () => Discord.Identifies > _identifiesBefore && Discord.ConnectedSessions > 0, "the bot's session", Wait.Patience);

    protected override void BeforeLaunch() => _identifiesBefore = Discord.Identifies;

    protected override ValueTask StopPlatformAsync() => Discord.DisposeAsync();
}
