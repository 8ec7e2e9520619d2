using MeetupBot.Chat;

namespace MeetupBot.Features.Turns;

/// <summary>
/// A command under <c>/meetup</c>. It runs inside one transaction: what it reads is current, and what it writes and enqueues is
/// committed together before its answer is given. It does no I/O of its own.
/// </summary>
public interface ICommand
{
    CommandSpec Spec { get; }

    Reply Run(Turn turn, CommandInteraction command);

    /// <summary>What to offer while one of its options is typed; it changes nothing.</summary>
    IReadOnlyList<Suggestion> Suggest(Turn turn, SuggestInteraction typing) => [];
}
