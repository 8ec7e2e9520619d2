namespace MeetupBot.Slack.Wire;

/// <summary>Large, bold, plain text. Source: Blocks, Header block.</summary>
internal sealed record HeaderBlock(TextObject Text) : LayoutBlock;
