using MeetupBot.Chat.Interactions;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// Handles submitted forms, by the names of their actions. It is created for one transaction, as <see cref="ICommand"/> is.
/// </summary>
public interface IForm
{
    static abstract IReadOnlyList<string> Forms { get; }

    Reply Run(InteractionContext context, FormInteraction form);
}
