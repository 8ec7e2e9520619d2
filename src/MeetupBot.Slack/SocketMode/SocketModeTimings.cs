using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.SocketMode;

/// <summary>The number of connections and the timeouts of each step.</summary>
internal sealed record SocketModeTimings : SocketTimeouts
{
    public SocketModeTimings() => Ping = TimeSpan.FromSeconds(10);

    /// <summary>
    /// One. Slack sends each event to any of the connections, and presses on two of them have no order among each other. When Slack closes
    /// a connection, the next is up before. It allows ten. Source: docs.slack.dev, Using Socket Mode, "Using multiple connections".
    /// </summary>
    public int Connections { get; init; } = 1;

    /// <summary>The time between the starts of the connections, so that Slack does not refresh them all at the same time.</summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a closing connection is still read once the next one is up. Slack warns about 10 s ahead.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For work in progress when the bot stops.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(2);

    public ReconnectDelays Delays { get; init; } = ReconnectDelays.Default;
}
