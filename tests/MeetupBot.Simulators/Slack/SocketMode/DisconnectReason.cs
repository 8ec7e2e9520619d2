namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>
/// Why a socket has to end. Source: Using Socket Mode, "Handle disconnects gracefully"; the last one only in Slack's own SDKs.
/// </summary>
public enum DisconnectReason
{
    /// <summary>Sent about ten seconds before the end.</summary>
    Warning,

    /// <summary>The socket ends now.</summary>
    RefreshRequested,

    /// <summary>Socket Mode was turned off in the app's settings.</summary>
    LinkDisabled,

    /// <summary>More than ten sockets at once.</summary>
    TooManyWebsockets,
}
