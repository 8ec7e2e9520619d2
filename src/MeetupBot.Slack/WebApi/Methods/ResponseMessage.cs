namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>
/// The body for a <c>response_url</c>. By default a new message that only the person sees.
/// Source: docs.slack.dev, Interactivity, Handling user interaction, "Message responses" (5 uses in 30 minutes).
/// </summary>
/// <param name="Content">Null only when the original is deleted.</param>
internal sealed record ResponseMessage(MessageContent? Content)
{
    /// <summary>Rewrites the message from which the interaction came.</summary>
    public bool ReplaceOriginal { get; init; }

    public bool DeleteOriginal { get; init; }
}
