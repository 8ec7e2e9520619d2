using MeetupBot.Chat;

namespace MeetupBot.Application.Interactions;

/// <summary>Handles submitted forms, by the names of their actions. It is created for one transaction, as <see cref="ICommand"/> is.</summary>
public interface IFormAction
{
    static abstract IReadOnlyList<string> Forms { get; }

    Reply Run(Turn turn, FormInteraction form);
}
