namespace MeetupBot.Slack.Wire;

/// <summary>A field of a modal; its errors are named by its block id. Source: Blocks, Input block.</summary>
internal sealed record InputBlock(TextObject Label, BlockElement Element) : LayoutBlock
{
    public bool? Optional { get; init; }
    public TextObject? Hint { get; init; }
}
