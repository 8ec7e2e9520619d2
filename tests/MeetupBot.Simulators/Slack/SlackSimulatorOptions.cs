namespace MeetupBot.Simulators.Slack;

/// <summary>
/// How strict the simulated Slack is. The defaults are what Slack documents. Where it documents no number (bursts, the lifetime of a
/// socket's address), they are strict.
/// </summary>
public sealed class SlackSimulatorOptions
{
    /// <summary>For measurements: no logs and no rate limits.</summary>
    public static SlackSimulatorOptions ForBenchmarks() => new()
    {
        RequestLogCapacity = 0,
        FrameLogCapacity = 0,
        EnforceRateLimits = false,
    };

    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>0 uses any free port of the loopback address.</summary>
    public int Port { get; init; }

    public string BotName { get; init; } = "meetupbot";

    /// <summary>The initial scopes of the bot token.</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
    [
        "chat:write", "commands", "im:write", "mpim:write", "channels:read", "groups:read", "im:read", "mpim:read", "users:read", "files:write",
    ];

    /// <summary>The scopes of the app-level token.</summary>
    public IReadOnlyList<string> AppScopes { get; init; } = ["connections:write"];

    /// <summary>The events to which the app is subscribed.</summary>
    public IReadOnlySet<string> Subscriptions { get; init; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "app_home_opened", "app_uninstalled", "channel_archive", "channel_unarchive", "member_joined_channel", "member_left_channel", "tokens_revoked",
    };

    /// <summary>False turns off all rate limits of the Web API.</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>Calls per minute for each method, by tier. Source: Web API, "Rate limits" (Tier 1 to 4: 1+, 20+, 50+, 100+).</summary>
    public IReadOnlyList<int> TierLimits { get; init; } = [1, 20, 50, 100];

    /// <summary>
    /// How many posts a channel accepts at once before the limit of one a second. Source: chat.postMessage, "Rate limiting" ("generous
    /// burst behavior", no number).
    /// </summary>
    public int PostBurst { get; init; } = 3;

    /// <summary>
    /// Posts per minute over the whole workspace. Source: chat.postMessage, "Rate limiting" ("several hundred messages per minute").
    /// </summary>
    public int PostsPerMinute { get; init; } = 300;

    /// <summary>Source: Handling user interaction, "Acknowledgment response"; Events API, "Responding to events" (3 s).</summary>
    public TimeSpan AckDeadline { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Source: Handling user interaction, "Modal responses" (3 s, once).</summary>
    public TimeSpan TriggerLifetime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Source: Handling user interaction, "Message responses" (30 minutes).</summary>
    public TimeSpan ResponseUrlLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Source: Handling user interaction, "Message responses" (5 times).</summary>
    public int ResponseUrlUses { get; init; } = 5;

    /// <summary>The waits before each retry of an event. Source: Events API, "Retries" (nearly immediately, 1 minute, 5 minutes).</summary>
    public IReadOnlyList<TimeSpan> EventRetries { get; init; } = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Source: Using Socket Mode, "Using multiple connections".</summary>
    public int MaxSockets { get; init; } = 10;

    /// <summary>How long an address from apps.connections.open is valid. It can be used once.</summary>
    public TimeSpan SocketTicketLifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The time from a <c>warning</c> to the end of the socket. Source: Using Socket Mode, "Handle disconnects gracefully" (about 10 s).
    /// </summary>
    public TimeSpan DisconnectGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The interval of the server's WebSocket pings.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the server waits for a pong before it aborts the socket.</summary>
    public TimeSpan PongTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>An estimate in the hello message. Source: Using Socket Mode, "Connect to the WebSocket".</summary>
    public TimeSpan SocketLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many requests <see cref="SlackSimulator.Requests"/> keeps. 0 turns the log off.</summary>
    public int RequestLogCapacity { get; init; } = 20_000;

    /// <summary>How many frames <see cref="SlackSimulator.SocketFrames"/> keeps. 0 turns the log off.</summary>
    public int FrameLogCapacity { get; init; } = 5_000;

    /// <summary>Serves the control API under <c>/control</c>, for use by hand.</summary>
    public bool ControlApi { get; init; }
}
