using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.SocketMode;

/// <summary>How many connections, and how long each step may take.</summary>
internal sealed record SocketModeTimings
{
    /// <summary>
    /// Slack sends each event down one of them, so one may fall without a gap; it allows ten. Source: docs.slack.dev, Using Socket Mode,
    /// "Using multiple connections".
    /// </summary>
    public int Connections { get; init; } = 2;

    /// <summary>Between the starts of the connections, so that Slack does not refresh them all at one time.</summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between our pings; one that is not answered in as long again breaks the connection.</summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection that is to go is still listened to once the next one is up; Slack warns about 10 s ahead.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For what is under way at the stop.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For the other side to take our close frame; then the socket is dropped.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(1);

    public ReconnectDelays Delays { get; init; } = ReconnectDelays.Default;
}
