namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, chat.postMessage and chat.update.</summary>
internal sealed record PostedMessage : WebApiResponse
{
    /// <summary>The channel's id, also when a user id was given.</summary>
    public string? Channel { get; init; }

    /// <summary>Identifies the message within its channel.</summary>
    public string? Ts { get; init; }
}
