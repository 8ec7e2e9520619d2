using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// A command, button or form that suggests people. Before it runs, the platforms are asked whether these people are still there.
/// </summary>
public interface IChecksSuggested
{
    /// <summary>
    /// The people whom it may suggest, the likeliest first. Only the first few are asked about. It only reads; the caller may not have an
    /// id yet.
    /// </summary>
    IReadOnlyList<MemberId> Suggested(InteractionContext context, Interaction interaction);
}
