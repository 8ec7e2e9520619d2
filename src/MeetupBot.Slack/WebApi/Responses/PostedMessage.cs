namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, chat.postMessage and chat.update.</summary>
internal sealed record PostedMessage : WebApiResponse
{
    /// <summary>The channel's id, also where a person's was given.</summary>
    public string? Channel { get; init; }

    /// <summary>Names the message within its channel.</summary>
    public string? Ts { get; init; }
}
