namespace MeetupBot.Slack.Wire;

/// <summary>Text, with one element beside it. Source: Blocks, Section block.</summary>
internal sealed record SectionBlock(TextObject Text) : LayoutBlock
{
    public BlockElement? Accessory { get; init; }
}
