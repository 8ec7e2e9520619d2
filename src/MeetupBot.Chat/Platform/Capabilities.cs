namespace MeetupBot.Chat.Platform;

/// <summary>What a platform can do; features ask here and degrade in one place.</summary>
/// <param name="ScheduledEvents">Keeps events of its own beside the chat (Discord).</param>
/// <param name="Files">A card can carry a file.</param>
/// <param name="PollTimesInMenu">Candidate times that fit on a card's menus; more go into a form.</param>
public sealed record Capabilities(int MenuOptions, int FormFields, bool ScheduledEvents, bool Files, int PollTimesInMenu)
{
    /// <summary>
    /// Several people can be written to in one conversation with us: Slack's group messages, Discord's private threads, which have to
    /// stand under a channel.
    /// </summary>
    public bool Groups { get; init; }

    /// <summary>A private answer can carry a file; elsewhere it is sent by direct message, so only what was asked for should be.</summary>
    public bool PrivateFiles { get; init; } = true;

    /// <summary>Each person has a page of their own in the chat app (Slack's App Home).</summary>
    public bool Home { get; init; }

    /// <summary>A distance such as "in 3 days" stays true by itself; elsewhere a card says it anew from time to time.</summary>
    public bool LiveDistances { get; init; } = true;

    /// <summary>Whom the platform's own permission makes organizers.</summary>
    public string OrganizersByRight { get; init; } = "those who may manage events";
}
