namespace MeetupBot.Slack.Wire;

/// <summary>Source: docs.slack.dev, Reference, Interaction payloads.</summary>
internal static class InteractionType
{
    public const string BlockActions = "block_actions";
    public const string ViewSubmission = "view_submission";
    public const string ViewClosed = "view_closed";

    /// <summary>A global shortcut.</summary>
    public const string Shortcut = "shortcut";

    /// <summary>A shortcut on a message.</summary>
    public const string MessageAction = "message_action";
}
