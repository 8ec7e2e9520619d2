using MeetupBot.Chat.Forms;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>A reply in two forms: the single callback when it is in time, and the message that follows a deferral.</summary>
internal sealed class Answer(InteractionResponse response, RenderedMessage? message, bool rewritesMessage)
{
    private byte[]? _body;

    public InteractionResponse Response { get; } = response;

    public RenderedMessage? Message { get; } = message;

    public bool RewritesMessage { get; } = rewritesMessage;

    /// <summary>The response as JSON. It is written once, also when the answer is given many times.</summary>
    public ReadOnlyMemory<byte> Body => _body ??= RequestBody.Serialize(Response, DiscordJson.Wire.InteractionResponse);

    public IReadOnlyList<RestFile> Files => Message?.Files ?? [];

    /// <summary>The form that the response opens. After a deferral no form can open, so a button offers it.</summary>
    public Form? Form { get; init; }

    /// <summary>Send nothing: an earlier delivery of the same interaction gets the answer.</summary>
    public bool IsGivenElsewhere { get; init; }
}
