namespace MeetupBot.Application.Interactions;

/// <summary>The kind of item that has the context menu entry.</summary>
public enum ShortcutTarget
{
    Message,
    Member,
}
