namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, apps.connections.open.</summary>
internal sealed record ConnectionsOpen : WebApiResponse
{
    public string? Url { get; init; }
}
