namespace MeetupBot.Slack.WebApi.Methods;

/// <summary>
/// What is posted to a <c>response_url</c>: by default a new message that only the person sees.
/// Source: docs.slack.dev, Interactivity, Handling user interaction, "Message responses" (5 uses in 30 minutes).
/// </summary>
/// <param name="Content">Null only where the original is deleted.</param>
internal sealed record ResponseMessage(MessageContent? Content)
{
    /// <summary>Rewrites the message that the interaction came from.</summary>
    public bool ReplaceOriginal { get; init; }

    public bool DeleteOriginal { get; init; }
}
