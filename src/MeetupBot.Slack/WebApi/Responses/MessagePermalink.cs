namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, chat.getPermalink.</summary>
internal sealed record MessagePermalink : WebApiResponse
{
    public string? Permalink { get; init; }
}
