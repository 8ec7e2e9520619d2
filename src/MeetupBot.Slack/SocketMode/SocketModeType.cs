namespace MeetupBot.Slack.SocketMode;

/// <summary>Source: docs.slack.dev, Using Socket Mode.</summary>
internal static class SocketModeType
{
    public const string Hello = "hello";
    public const string Disconnect = "disconnect";
    public const string Command = "slash_commands";
    public const string Interactive = "interactive";
    public const string Event = "events_api";
}
