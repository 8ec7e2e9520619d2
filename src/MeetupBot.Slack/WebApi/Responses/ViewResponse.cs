namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, views.open, views.update and views.publish.</summary>
internal sealed record ViewResponse : WebApiResponse
{
    public OpenView? View { get; init; }
}

/// <summary>The data that is needed to update a view later.</summary>
/// <param name="Hash">Identifies the view's state. An update with it is refused when the view has changed meanwhile.</param>
internal sealed record OpenView(string Id = "", string? Hash = null);
