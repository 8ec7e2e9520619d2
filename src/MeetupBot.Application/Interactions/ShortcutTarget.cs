namespace MeetupBot.Application.Interactions;

/// <summary>On what a context menu entry is offered.</summary>
public enum ShortcutTarget
{
    Message,
    Member,
}
