using MeetupBot.Chat.Addresses;

namespace MeetupBot.Chat.Interactions;

/// <summary>A context menu entry used on a message or on a member.</summary>
public sealed record ShortcutInteraction : Interaction
{
    /// <summary>The label of the entry, such as <c>Propose a meetup</c>.</summary>
    public required string Shortcut { get; init; }

    /// <summary>The text of the message that it was used on.</summary>
    public string? Text { get; init; }

    /// <summary>The member that it was used on, or the author of the message.</summary>
    public Person? Target { get; init; }
}
