using System.Text.Json.Serialization;

namespace MeetupBot.Slack.Wire;

/// <summary>One block of a message or view. Source: docs.slack.dev, Reference, Block Kit, Blocks.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
internal abstract record LayoutBlock
{
    /// <summary>Unique within its message or view. At most 255 characters.</summary>
    public string? BlockId { get; init; }
}

/// <summary>Large, bold, plain text. Source: Blocks, Header block.</summary>
internal sealed record HeaderBlock(TextObject Text) : LayoutBlock;

/// <summary>Text with one element beside it. Source: Blocks, Section block.</summary>
internal sealed record SectionBlock(TextObject Text) : LayoutBlock
{
    public BlockElement? Accessory { get; init; }
}

/// <summary>Small print: up to ten small texts and pictures in a row. Source: Blocks, Context block.</summary>
internal sealed record ContextBlock(IReadOnlyList<ContextElement> Elements) : LayoutBlock;

/// <summary>A text object or a picture. <see cref="Type"/> decides which fields apply. Source: Blocks, Context block.</summary>
internal sealed record ContextElement(string Type)
{
    public string? Text { get; init; }
    public bool? Verbatim { get; init; }
    public string? ImageUrl { get; init; }
    public string? AltText { get; init; }

    public static ContextElement Mrkdwn(string text) => new(TextObject.MrkdwnType) { Text = text, Verbatim = true };

    public static ContextElement Image(string address, string altText) => new(ElementType.Image) { ImageUrl = address, AltText = altText };
}

/// <summary>Up to 25 buttons and menus in a row. Source: Blocks, Actions block.</summary>
internal sealed record ActionsBlock(IReadOnlyList<BlockElement> Elements) : LayoutBlock;

/// <summary>A field of a modal. Errors refer to its block id. Source: Blocks, Input block.</summary>
internal sealed record InputBlock(TextObject Label, BlockElement Element) : LayoutBlock
{
    public bool? Optional { get; init; }
    public TextObject? Hint { get; init; }
}

/// <summary>A line between blocks. Source: Blocks, Divider block.</summary>
internal sealed record DividerBlock : LayoutBlock;
