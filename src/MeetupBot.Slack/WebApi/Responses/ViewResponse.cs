namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, views.open, views.update and views.publish.</summary>
internal sealed record ViewResponse : WebApiResponse
{
    public OpenView? View { get; init; }
}

/// <summary>What is needed to change a view later.</summary>
/// <param name="Hash">Names this state of it; a change that gives it is refused when the view has changed meanwhile.</param>
internal sealed record OpenView(string Id = "", string? Hash = null);
