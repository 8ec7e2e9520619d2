using MeetupBot.Chat.Interactions;

namespace MeetupBot.Application.Interactions;

/// <summary>An entry in the context menu of a message or of a member.</summary>
public interface IShortcut
{
    static abstract string Label { get; }

    static virtual ShortcutTarget Target => ShortcutTarget.Message;

    Reply Run(InteractionContext context, ShortcutInteraction shortcut);
}

/// <summary>The kind of item that has the context menu entry.</summary>
public enum ShortcutTarget
{
    Message,
    Member,
}
