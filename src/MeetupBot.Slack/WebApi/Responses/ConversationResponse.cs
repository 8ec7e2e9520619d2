namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, conversations.open.</summary>
internal sealed record ConversationResponse : WebApiResponse
{
    public Conversation? Channel { get; init; }
}
