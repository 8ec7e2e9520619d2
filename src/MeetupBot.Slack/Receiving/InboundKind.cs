namespace MeetupBot.Slack.Receiving;

internal enum InboundKind
{
    /// <summary>A slash command: Socket Mode <c>slash_commands</c>, HTTP <c>/slack/commands</c>.</summary>
    Command,

    /// <summary>Block actions, submitted views, shortcuts: Socket Mode <c>interactive</c>, HTTP <c>/slack/interactions</c>.</summary>
    Interactive,

    /// <summary>Events API: Socket Mode <c>events_api</c>, HTTP <c>/slack/events</c>.</summary>
    Event,
}
