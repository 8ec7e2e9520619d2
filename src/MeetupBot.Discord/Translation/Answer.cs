using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// A reply as the one callback that it takes when it is in time, and as what is left to do when a deferral went first.
/// </summary>
internal sealed record Answer(InteractionResponse Response, RenderedMessage? Message, bool RewritesMessage)
{
    public IReadOnlyList<RestFile> Files => Message?.Files ?? [];

    /// <summary>Nothing is to be sent: the same interaction, delivered before, has its answer already or gets it.</summary>
    public bool IsGivenElsewhere { get; init; }
}
