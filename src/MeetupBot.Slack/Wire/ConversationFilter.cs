namespace MeetupBot.Slack.Wire;

/// <summary>Source: docs.slack.dev, Reference, Block Kit, Composition objects, Conversation filter object.</summary>
/// <param name="Include">Any of <c>im</c>, <c>mpim</c>, <c>private</c>, <c>public</c>.</param>
internal sealed record ConversationFilter(IReadOnlyList<string> Include)
{
    public bool? ExcludeBotUsers { get; init; }

    public static ConversationFilter Channels { get; } = new(["public", "private"]) { ExcludeBotUsers = true };
}
