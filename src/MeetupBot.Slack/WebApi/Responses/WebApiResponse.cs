namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>The common part of all responses. Source: docs.slack.dev, Using the Slack Web API, "Evaluating responses".</summary>
internal record WebApiResponse
{
    public bool Ok { get; init; }
    public string? Error { get; init; }

    /// <summary>The scopes that would suffice, with <c>missing_scope</c>.</summary>
    public string? Needed { get; init; }

    public ResponseMetadata? ResponseMetadata { get; init; }
}

/// <param name="NextCursor">Empty or absent on the last page.</param>
/// <param name="Messages">The details of a refusal.</param>
internal sealed record ResponseMetadata(string? NextCursor = null, IReadOnlyList<string>? Messages = null);
