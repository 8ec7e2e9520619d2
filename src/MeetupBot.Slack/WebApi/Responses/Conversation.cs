namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>The used part of a conversation object. Source: docs.slack.dev, Reference, Objects, Conversation object.</summary>
internal sealed record Conversation
{
    public string Id { get; init; } = "";
    public string? Name { get; init; }
    public bool IsIm { get; init; }
    public bool IsMpim { get; init; }
    public bool IsPrivate { get; init; }
    public bool IsArchived { get; init; }

    /// <summary>Whether the bot is in it.</summary>
    public bool IsMember { get; init; }
}
