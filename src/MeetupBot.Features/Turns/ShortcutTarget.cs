namespace MeetupBot.Features.Turns;

/// <summary>On what a context menu entry is offered.</summary>
public enum ShortcutTarget
{
    Message,
    Member,
}
