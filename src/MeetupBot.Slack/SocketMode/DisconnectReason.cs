namespace MeetupBot.Slack.SocketMode;

/// <summary>
/// Why Slack asks a connection to close. Others are treated like <see cref="RefreshRequested"/>.
/// Sources: docs.slack.dev, Using Socket Mode, "Disconnecting"; slackapi/node-slack-sdk, issue 1654 (<c>too_many_websockets</c>).
/// </summary>
internal static class DisconnectReason
{
    /// <summary>Slack will close it in about ten seconds.</summary>
    public const string Warning = "warning";

    /// <summary>Slack refreshes connections from time to time.</summary>
    public const string RefreshRequested = "refresh_requested";

    /// <summary>Somebody turned Socket Mode off in the app's settings.</summary>
    public const string LinkDisabled = "link_disabled";

    /// <summary>The same as <see cref="LinkDisabled"/>, seen in soxtoby/SlackNet.</summary>
    public const string SocketModeDisabled = "socket_mode_disabled";

    /// <summary>More than ten connections are open.</summary>
    public const string TooManyWebsockets = "too_many_websockets";

    public static bool IsDisabled(string? reason) => reason is LinkDisabled or SocketModeDisabled;
}
