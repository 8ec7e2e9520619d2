namespace MeetupBot.Slack.Wire;

/// <summary>A line between blocks. Source: Blocks, Divider block.</summary>
internal sealed record DividerBlock : LayoutBlock;
