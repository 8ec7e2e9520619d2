namespace MeetupBot.Slack.WebApi.Responses;

/// <param name="NextCursor">Empty or absent on the last page.</param>
/// <param name="Messages">Details of a refusal.</param>
internal sealed record ResponseMetadata(string? NextCursor = null, IReadOnlyList<string>? Messages = null);
