using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.SocketMode;

/// <summary>How many connections, and how long each step may take.</summary>
internal sealed record SocketModeTimings : SocketTimeouts
{
    public SocketModeTimings() => Ping = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Slack sends each event down one of them, so one may fall without a gap; it allows ten. Source: docs.slack.dev, Using Socket Mode,
    /// "Using multiple connections".
    /// </summary>
    public int Connections { get; init; } = 2;

    /// <summary>Between the starts of the connections, so that Slack does not refresh them all at one time.</summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a connection that is to go is still listened to once the next one is up; Slack warns about 10 s ahead.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For what is under way at the stop.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(2);

    public ReconnectDelays Delays { get; init; } = ReconnectDelays.Default;
}
