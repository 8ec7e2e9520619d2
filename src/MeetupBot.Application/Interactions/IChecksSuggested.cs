using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;

namespace MeetupBot.Application.Interactions;

/// <summary>A command, button or form that suggests people: before it runs, the platforms are asked whether they are still there.</summary>
public interface IChecksSuggested
{
    /// <summary>Whom it may suggest, the likeliest first: only a handful is asked about. Reads only; the caller may be known by no id yet.</summary>
    IReadOnlyList<MemberId> Suggested(InteractionContext context, Interaction interaction);
}
