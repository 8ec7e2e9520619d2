using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// A command under <c>/meetup</c>. It is created for one transaction: what it reads is current, and what it writes and enqueues is
/// committed before its answer is given. It does no I/O of its own.
/// </summary>
public interface ICommand
{
    static abstract CommandSpec Spec { get; }

    Reply Run(InteractionContext context, CommandInteraction command);

    /// <summary>Its line in <c>help</c> for this viewer.</summary>
    /// <returns>Null: another command's line covers it, or the viewer can't use it.</returns>
    CommandHelp? Help(InteractionContext context, CommandSpec spec) => new($"/meetup {spec.Name}", spec.Description);

    /// <summary>What to offer while an option is typed. It changes nothing.</summary>
    IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) => [];
}
