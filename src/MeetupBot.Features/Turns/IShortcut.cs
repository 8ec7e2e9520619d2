using MeetupBot.Chat;

namespace MeetupBot.Features.Turns;

/// <summary>An entry in the context menu of a message or of a member.</summary>
public interface IShortcut
{
    string Label { get; }

    ShortcutTarget Target => ShortcutTarget.Message;

    Reply Run(Turn turn, ShortcutInteraction shortcut);
}
