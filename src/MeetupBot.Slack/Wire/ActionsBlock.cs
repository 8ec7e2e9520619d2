namespace MeetupBot.Slack.Wire;

/// <summary>Up to 25 buttons and menus in a row. Source: Blocks, Actions block.</summary>
internal sealed record ActionsBlock(IReadOnlyList<BlockElement> Elements) : LayoutBlock;
