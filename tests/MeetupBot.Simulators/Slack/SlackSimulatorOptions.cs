namespace MeetupBot.Simulators.Slack;

/// <summary>
/// How strict the simulated Slack is. Defaults are what Slack documents; where it names no number (bursts, the life of a socket's
/// address), a value on the strict side.
/// </summary>
public sealed class SlackSimulatorOptions
{
    /// <summary>For measurements: no logs, no pacing.</summary>
    public static SlackSimulatorOptions ForBenchmarks() => new()
    {
        RequestLogCapacity = 0,
        FrameLogCapacity = 0,
        EnforceRateLimits = false,
    };

    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>0 takes any free port of the loopback address.</summary>
    public int Port { get; init; }

    public string BotName { get; init; } = "meetupbot";

    /// <summary>The bot token's scopes at the start.</summary>
    public IReadOnlyList<string> Scopes { get; init; } =
    [
        "chat:write", "commands", "im:write", "mpim:write", "channels:read", "groups:read", "im:read", "mpim:read", "users:read", "files:write",
    ];

    /// <summary>The app-level token's scopes.</summary>
    public IReadOnlyList<string> AppScopes { get; init; } = ["connections:write"];

    /// <summary>Events that the app subscribed to.</summary>
    public IReadOnlySet<string> Subscriptions { get; init; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "app_home_opened", "app_uninstalled", "channel_archive", "channel_unarchive", "member_joined_channel", "member_left_channel", "tokens_revoked",
    };

    /// <summary>False lifts every limit of the Web API's pace.</summary>
    public bool EnforceRateLimits { get; init; } = true;

    /// <summary>Calls a minute by tier, for each method. Source: Web API, "Rate limits" (Tier 1 to 4: 1+, 20+, 50+, 100+).</summary>
    public IReadOnlyList<int> TierLimits { get; init; } = [1, 20, 50, 100];

    /// <summary>Posts that a channel takes at once before one a second holds. Source: chat.postMessage, "Rate limiting" ("generous burst behavior", no number).</summary>
    public int PostBurst { get; init; } = 3;

    /// <summary>Posts a minute over the whole workspace. Source: chat.postMessage, "Rate limiting" ("several hundred messages per minute").</summary>
    public int PostsPerMinute { get; init; } = 300;

    /// <summary>Source: Handling user interaction, "Acknowledgment response"; Events API, "Responding to events" (3 s).</summary>
    public TimeSpan AckDeadline { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Source: Handling user interaction, "Modal responses" (3 s, once).</summary>
    public TimeSpan TriggerLifetime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Source: Handling user interaction, "Message responses" (30 minutes).</summary>
    public TimeSpan ResponseUrlLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Source: Handling user interaction, "Message responses" (5 times).</summary>
    public int ResponseUrlUses { get; init; } = 5;

    /// <summary>Waits before each retry of an event. Source: Events API, "Retries" (nearly immediately, 1 minute, 5 minutes).</summary>
    public IReadOnlyList<TimeSpan> EventRetries { get; init; } = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>Source: Using Socket Mode, "Using multiple connections".</summary>
    public int MaxSockets { get; init; } = 10;

    /// <summary>How long an address from apps.connections.open can be used, once.</summary>
    public TimeSpan SocketTicketLifetime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>From a <c>warning</c> to the end of the socket. Source: Using Socket Mode, "Handle disconnects gracefully" (about 10 s).</summary>
    public TimeSpan DisconnectGrace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The server's WebSocket pings.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the server waits for a pong before it cuts the socket.</summary>
    public TimeSpan PongTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Named in the hello, as an estimate. Source: Using Socket Mode, "Connect to the WebSocket".</summary>
    public TimeSpan SocketLifetime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Requests kept in <see cref="SlackSimulator.Requests"/>; 0 turns the log off.</summary>
    public int RequestLogCapacity { get; init; } = 20_000;

    /// <summary>Frames kept in <see cref="SlackSimulator.SocketFrames"/>; 0 turns the log off.</summary>
    public int FrameLogCapacity { get; init; } = 5_000;

    /// <summary>Serves the control API under <c>/control</c>, to play by hand.</summary>
    public bool ControlApi { get; init; }
}
