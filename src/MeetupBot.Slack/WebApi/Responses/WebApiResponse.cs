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

/// <param name="NextCursor">Empty or absent on the last page.</param>
/// <param name="Messages">Details of a refusal.</param>
internal sealed record ResponseMetadata(string? NextCursor = null, IReadOnlyList<string>? Messages = null);
