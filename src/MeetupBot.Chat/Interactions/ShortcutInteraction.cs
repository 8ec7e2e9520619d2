using MeetupBot.Chat.Addresses;

namespace MeetupBot.Chat.Interactions;

/// <summary>A context menu entry that was used on a message or a member.</summary>
public sealed record ShortcutInteraction : Interaction
{
    /// <summary>The label of the entry, such as <c>Propose a meetup</c>.</summary>
    public required string Shortcut { get; init; }

    /// <summary>The text of the message on which it was used.</summary>
    public string? Text { get; init; }

    /// <summary>The member on whom it was used, or the author of the message.</summary>
    public Person? Target { get; init; }
}
