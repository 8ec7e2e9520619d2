namespace MeetupBot.Chat.Platform;

/// <summary>What a platform can do. Features check it here and fall back in one place.</summary>
/// <param name="ScheduledEvents">The platform has its own list of events (Discord).</param>
/// <param name="Files">A card can have an attached file.</param>
/// <param name="PollTimesInMenu">How many candidate times fit in a card's menus. More need a form.</param>
public sealed record Capabilities(int MenuOptions, int FormFields, bool ScheduledEvents, bool Files, int PollTimesInMenu)
{
    /// <summary>
    /// Several people can be in one conversation with the bot: Slack's group messages, or Discord's private threads, which need a parent
    /// channel.
    /// </summary>
    public bool Groups { get; init; }

    /// <summary>What people call such a conversation.</summary>
    public string GroupName { get; init; } = "a group message";

    /// <summary>Such a conversation is part of a channel, and can't be opened without one.</summary>
    public bool GroupNeedsChannel { get; init; }

    /// <summary>
    /// A private answer can have a file. Elsewhere files are sent by direct message, so send only those that were asked for.
    /// </summary>
    public bool PrivateFiles { get; init; } = true;

    /// <summary>Each person has their own page in the chat app (Slack's App Home).</summary>
    public bool Home { get; init; }

    /// <summary>The platform keeps a distance such as "in 3 days" current. Elsewhere the bot edits the card from time to time.</summary>
    public bool LiveDistances { get; init; } = true;

    /// <summary>
    /// Interactions say what the bot may do in their channel (<see cref="Interactions.Interaction.CardObstacle"/>). Elsewhere only the post
    /// itself shows it.
    /// </summary>
    public bool TellsObstacles { get; init; } = true;

    /// <summary>Who is an organizer by the platform's own permission.</summary>
    public string OrganizersByRight { get; init; } = "those who may manage events";
}
