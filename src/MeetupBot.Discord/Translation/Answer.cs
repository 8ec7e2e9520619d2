using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>A reply in two forms: the single callback when it is in time, and the message that follows a deferral.</summary>
internal sealed record Answer(InteractionResponse Response, RenderedMessage? Message, bool RewritesMessage)
{
    public IReadOnlyList<RestFile> Files => Message?.Files ?? [];

    /// <summary>Send nothing: an earlier delivery of the same interaction gets the answer.</summary>
    public bool IsGivenElsewhere { get; init; }
}
