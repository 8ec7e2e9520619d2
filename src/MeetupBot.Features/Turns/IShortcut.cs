using MeetupBot.Chat;

namespace MeetupBot.Features.Turns;

/// <summary>An entry in the context menu of a message.</summary>
public interface IShortcut
{
    string Label { get; }

    Reply Run(Turn turn, ShortcutInteraction shortcut);
}
