namespace MeetupBot.Slack.WebApi.Responses;

/// <summary>The used part of a conversation object. Source: docs.slack.dev, Reference, Objects, Conversation object.</summary>
internal sealed record Conversation(string Id = "");
