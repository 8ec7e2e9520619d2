namespace MeetupBot.Simulators.Slack.Interactions;

/// <summary>The kinds of deliveries to an app.</summary>
public enum InteractionKind
{
    /// <summary>A slash command.</summary>
    Command,

    /// <summary>Block actions, view submissions, shortcuts, suggestions.</summary>
    Interactive,

    /// <summary>The Events API.</summary>
    Event,
}
