using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// Handles a command under <c>/meetup</c>. It is created for one transaction: it reads the current state, and what it writes and enqueues
/// is committed before its answer is sent. It does no I/O of its own.
/// </summary>
public interface ICommand
{
    static abstract CommandSpec Spec { get; }

    Reply Run(InteractionContext context, CommandInteraction command);

    /// <summary>The command's line in <c>help</c> for this viewer.</summary>
    /// <returns>Null when another command's line covers it, or when the viewer can't use it.</returns>
    CommandHelp? Help(InteractionContext context, CommandSpec spec) => new($"/meetup {spec.Name}", spec.Description);

    /// <summary>Suggests values while an option is typed. It changes nothing.</summary>
    IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) => [];
}

/// <summary>A command's line in the answer to <c>help</c>.</summary>
public sealed record CommandHelp(string Example, string Text);
