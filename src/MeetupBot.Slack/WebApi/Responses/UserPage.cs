namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, users.list.</summary>
internal sealed record UserPage : WebApiResponse
{
    public IReadOnlyList<User>? Members { get; init; }
}
