namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>What every response holds. Source: docs.slack.dev, Using the Slack Web API, "Evaluating responses".</summary>
internal record WebApiResponse
{
    public bool Ok { get; init; }
    public string? Error { get; init; }

    /// <summary>Of <c>missing_scope</c>.</summary>
    public string? Needed { get; init; }

    public ResponseMetadata? ResponseMetadata { get; init; }
}
