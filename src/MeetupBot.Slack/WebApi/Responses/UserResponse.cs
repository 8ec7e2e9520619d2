namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, users.info.</summary>
internal sealed record UserResponse : WebApiResponse
{
    public User? User { get; init; }
}
