namespace MeetupBot.Slack.Wire;

/// <summary>Fine print: up to ten small texts and pictures in a row. Source: Blocks, Context block.</summary>
internal sealed record ContextBlock(IReadOnlyList<ContextElement> Elements) : LayoutBlock;
