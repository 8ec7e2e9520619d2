namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, files.getUploadURLExternal.</summary>
internal sealed record UploadTarget : WebApiResponse
{
    public string? UploadUrl { get; init; }
    public string? FileId { get; init; }
}
