namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, conversations.members.</summary>
internal sealed record MemberPage : WebApiResponse
{
    public IReadOnlyList<string>? Members { get; init; }
}
