namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>The bot's identity and workspace. Source: docs.slack.dev, Reference, auth.test.</summary>
internal sealed record AuthTest : WebApiResponse
{
    /// <summary>The root of the workspace's web addresses, such as <c>https://leeds.slack.com/</c>.</summary>
    public string? Url { get; init; }

    public string? Team { get; init; }
    public string? TeamId { get; init; }
    public string? UserId { get; init; }
    public string? BotId { get; init; }
}
