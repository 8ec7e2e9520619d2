using MeetupBot.Simulators.Discord.Gateway;

namespace MeetupBot.Simulators.Discord;

/// <summary>
/// How strict the simulated Discord is. Defaults are the documented limits; where Discord documents none (route limits,
/// the nonce's "few minutes"), a value that is usual in practice and on the strict side.
/// </summary>
public sealed class DiscordSimulatorOptions
{
    /// <summary>For measurements: no logs, and little kept, so that the simulator's memory does not weigh on what is measured.</summary>
    public static DiscordSimulatorOptions ForBenchmarks() => new()
    {
        RequestLogCapacity = 0,
        FrameLogCapacity = 0,
        InteractionCapacity = 1_000,
        ReplayCapacity = 512,
    };

    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>0 takes any free port of the loopback address.</summary>
    public int Port { get; init; }

    public string BotName { get; init; } = "meetupbot";

    /// <summary>Requests a second over all routes but the interaction endpoints. Source: Rate Limits, "Global Rate Limit".</summary>
    public RateLimit GlobalLimit { get; init; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>Limits by method and template, e.g. <c>POST /channels/{channel_id}/messages</c>; these replace the built-in ones.</summary>
    public IReadOnlyDictionary<string, RateLimit> RouteLimits { get; init; } = new Dictionary<string, RateLimit>();

    /// <summary>False lifts the limits of routes and the global one (invalid requests still count).</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>
    /// 401, 403 and 429 answers in ten minutes after which the address is locked out. Source: Rate Limits, "Invalid Request Limit".
    /// </summary>
    public int InvalidRequestLimit { get; init; } = 10_000;

    /// <summary>New conversations that the bot may open in a window before 40003; null = any number, Discord names none.</summary>
    public RateLimit? NewDirectMessageLimit { get; init; }

    /// <summary>Edits of messages older than an hour, for each channel, before 30046; null = any number, Discord names none.</summary>
    public RateLimit? OldMessageEditLimit { get; init; }

    /// <summary>Threads of a guild that may be active at once, before 160006. Source: Topics, Threads, "Active &amp; Archived Threads" (no number).</summary>
    public int MostActiveThreads { get; init; } = 1_000;

    /// <summary>How long a nonce stays unique; zero = not at all. Source: Message Resource, "Create Message" ("the past few minutes").</summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Source: Receiving and Responding, "Interaction Callback".</summary>
    public TimeSpan InteractionDeadline { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Source: Receiving and Responding, "Followup Messages".</summary>
    public TimeSpan InteractionTokenLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many interactions are remembered; older ones end in 10015.</summary>
    public int InteractionCapacity { get; init; } = 20_000;

    public TimeSpan GatewayHeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session without a connection can be resumed. Source: Gateway, "Initiating a Disconnect" ("a few minutes").</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Events that a session keeps for a resume; who missed more must identify anew.</summary>
    public int ReplayCapacity { get; init; } = 8_192;

    public int RecommendedShards { get; init; } = 1;

    /// <summary>Identifies in five seconds for each rate limit key. Source: Gateway, "Max Concurrency".</summary>
    public int MaxConcurrency { get; init; } = 1;

    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Identifies a day; beyond it the token is reset. Source: Gateway, "Session Start Limit Object".</summary>
    public int SessionStartTotal { get; init; } = 1_000;

    /// <summary>Source: Gateway, "Rate Limiting".</summary>
    public RateLimit GatewaySendLimit { get; init; } = new(120, TimeSpan.FromSeconds(60));

    /// <summary>Privileged intents that the application's settings allow. Source: Gateway, "Privileged Intents".</summary>
    public GatewayIntent AllowedPrivilegedIntents { get; init; }

    /// <summary>Requests kept in <see cref="DiscordSimulator.Requests"/>; 0 turns the log off.</summary>
    public int RequestLogCapacity { get; init; } = 20_000;

    /// <summary>Frames kept in <see cref="DiscordSimulator.GatewayFrames"/>; 0 turns the log off.</summary>
    public int FrameLogCapacity { get; init; } = 5_000;

    /// <summary>Serves the control API under <c>/control</c>, to play by hand.</summary>
    public bool ControlApi { get; init; }
}
