using MeetupBot.Chat;

namespace MeetupBot.Features.Turns;

/// <summary>Forms that were sent off, by the names of their actions; runs in one transaction, as <see cref="ICommand"/> does.</summary>
public interface IFormAction
{
    IReadOnlyList<string> Forms { get; }

    Reply Run(Turn turn, FormInteraction form);
}
