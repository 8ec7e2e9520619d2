using MeetupBot.Chat;

namespace MeetupBot.Features.Turns;

/// <summary>Buttons and menus, by the names of their actions; runs in one transaction, as <see cref="ICommand"/> does.</summary>
public interface IAction
{
    IReadOnlyList<string> Actions { get; }

    Reply Run(Turn turn, ComponentInteraction press);
}
