namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, views.open, views.update and views.publish.</summary>
internal sealed record ViewResponse : WebApiResponse
{
    public OpenView? View { get; init; }
}
