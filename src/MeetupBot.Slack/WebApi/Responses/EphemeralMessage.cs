namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, chat.postEphemeral.</summary>
internal sealed record EphemeralMessage : WebApiResponse
{
    public string? MessageTs { get; init; }
}
