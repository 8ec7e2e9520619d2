using MeetupBot.Slack.WebApi.Requests;

namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>
/// The body for a <c>response_url</c>: a new message that only the person sees.
/// Source: docs.slack.dev, Interactivity, Handling user interaction, "Message responses" (5 uses in 30 minutes).
/// </summary>
/// <param name="replacesOriginal">Rewrites the message from which the interaction came instead.</param>
internal sealed class ResponseMessage(MessageContent content, bool replacesOriginal = false)
{
    private byte[]? _json;

    /// <summary>Written once, also when it is sent many times.</summary>
    public ReadOnlyMemory<byte> Json => _json ??= new Arguments()
        .Add("text", content.Text)
        .AddJson("blocks", content.BlocksJson())
        .Add("response_type", replacesOriginal ? null : "ephemeral")
        .Add("replace_original", replacesOriginal)
        .ToJson()
        .ToArray();
}
