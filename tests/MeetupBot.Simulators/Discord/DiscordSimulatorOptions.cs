using MeetupBot.Simulators.Discord.Gateway;

namespace MeetupBot.Simulators.Discord;

/// <summary>
/// How strict the simulated Discord is. The defaults are the documented limits. Where Discord documents none (route limits, the nonce's
/// "few minutes"), they are strict values that are usual in practice.
/// </summary>
public sealed class DiscordSimulatorOptions
{
    /// <summary>For measurements: no logs and small buffers, so that the simulator's memory does not affect the result.</summary>
    public static DiscordSimulatorOptions ForBenchmarks() => new()
    {
        RequestLogCapacity = 0,
        FrameLogCapacity = 0,
        InteractionCapacity = 1_000,
        ReplayCapacity = 512,
    };

    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>0 uses any free port of the loopback address.</summary>
    public int Port { get; init; }

    public string BotName { get; init; } = "meetupbot";

    /// <summary>Requests per second over all routes except the interaction endpoints. Source: Rate Limits, "Global Rate Limit".</summary>
    public RateLimit GlobalLimit { get; init; } = new(50, TimeSpan.FromSeconds(1));

    /// <summary>Limits by method and template, e.g. <c>POST /channels/{channel_id}/messages</c>. They replace the built-in ones.</summary>
    public IReadOnlyDictionary<string, RateLimit> RouteLimits { get; init; } = new Dictionary<string, RateLimit>();

    /// <summary>False turns off the route limits and the global limit. Invalid requests still count.</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>
    /// The number of 401, 403 and 429 responses in ten minutes that blocks the address. Source: Rate Limits, "Invalid Request Limit".
    /// </summary>
    public int InvalidRequestLimit { get; init; } = 10_000;

    /// <summary>
    /// How many new conversations the bot may open in a window before 40003. Null: unlimited, as Discord documents no number.
    /// </summary>
    public RateLimit? NewDirectMessageLimit { get; init; }

    /// <summary>
    /// How many edits of messages older than an hour each channel allows before 30046. Null: unlimited, as Discord documents no number.
    /// </summary>
    public RateLimit? OldMessageEditLimit { get; init; }

    /// <summary>
    /// How many threads of a guild may be active before 160006. Source: Topics, Threads, "Active &amp; Archived Threads" (no number).
    /// </summary>
    public int MostActiveThreads { get; init; } = 1_000;

    /// <summary>
    /// How long a nonce stays unique. Zero: not at all. Source: Message Resource, "Create Message" ("the past few minutes").
    /// </summary>
    public TimeSpan NonceWindow { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Source: Receiving and Responding, "Interaction Callback".</summary>
    public TimeSpan InteractionDeadline { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Source: Receiving and Responding, "Followup Messages".</summary>
    public TimeSpan InteractionTokenLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many interactions are remembered. Older ones give 10015.</summary>
    public int InteractionCapacity { get; init; } = 20_000;

    public TimeSpan GatewayHeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a disconnected session can be resumed. Source: Gateway, "Initiating a Disconnect" ("a few minutes").</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How many events a session keeps for a resume. A client that missed more has to identify again.</summary>
    public int ReplayCapacity { get; init; } = 8_192;

    public int RecommendedShards { get; init; } = 1;

    /// <summary>How many identifies are allowed in five seconds for each rate limit key. Source: Gateway, "Max Concurrency".</summary>
    public int MaxConcurrency { get; init; } = 1;

    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How many identifies are allowed per day. Beyond that the token is reset. Source: Gateway, "Session Start Limit Object".
    /// </summary>
    public int SessionStartTotal { get; init; } = 1_000;

    /// <summary>Source: Gateway, "Rate Limiting".</summary>
    public RateLimit GatewaySendLimit { get; init; } = new(120, TimeSpan.FromSeconds(60));

    /// <summary>The privileged intents that the application's settings allow. Source: Gateway, "Privileged Intents".</summary>
    public GatewayIntent AllowedPrivilegedIntents { get; init; }

    /// <summary>How many requests <see cref="DiscordSimulator.Requests"/> keeps. 0 turns the log off.</summary>
    public int RequestLogCapacity { get; init; } = 20_000;

    /// <summary>How many frames <see cref="DiscordSimulator.GatewayFrames"/> keeps. 0 turns the log off.</summary>
    public int FrameLogCapacity { get; init; } = 5_000;

    /// <summary>Serves the control API under <c>/control</c>, for use by hand.</summary>
    public bool ControlApi { get; init; }
}
