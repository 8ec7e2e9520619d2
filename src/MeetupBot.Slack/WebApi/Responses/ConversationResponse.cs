namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>Source: docs.slack.dev, Reference, conversations.open.</summary>
internal sealed record ConversationResponse : WebApiResponse
{
    public Conversation? Channel { get; init; }
}

/// <summary>The used part of a conversation object. Source: docs.slack.dev, Reference, Objects, Conversation object.</summary>
internal sealed record Conversation(string Id = "");
