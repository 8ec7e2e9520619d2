namespace MeetupBot.Slack.SocketMode;

/// <summary>
/// Why Slack wants a connection to go; those that are not named here mean no more than <see cref="RefreshRequested"/>.
/// Sources: docs.slack.dev, Using Socket Mode, "Disconnecting"; slackapi/node-slack-sdk, issue 1654 (<c>too_many_websockets</c>).
/// </summary>
internal static class DisconnectReason
{
    /// <summary>It will close in about ten seconds.</summary>
    public const string Warning = "warning";

    /// <summary>Connections are refreshed now and then.</summary>
    public const string RefreshRequested = "refresh_requested";

    /// <summary>Somebody turned Socket Mode off in the app's settings.</summary>
    public const string LinkDisabled = "link_disabled";

    /// <summary>The same by another name; seen in soxtoby/SlackNet.</summary>
    public const string SocketModeDisabled = "socket_mode_disabled";

    /// <summary>More than ten are open.</summary>
    public const string TooManyWebsockets = "too_many_websockets";

    public static bool IsDisabled(string? reason) => reason is LinkDisabled or SocketModeDisabled;
}
