using MeetupBot.Chat.Interactions;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// Handles buttons and menus, by the names of their actions. It is created for one transaction, as <see cref="ICommand"/> is.
/// </summary>
public interface IButton
{
    static abstract IReadOnlyList<string> Buttons { get; }

    Reply Run(InteractionContext context, ComponentInteraction press);
}
