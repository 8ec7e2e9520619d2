namespace MeetupBot.Slack.Wire;

/// <summary>A modal or a Home tab. Source: docs.slack.dev, Reference, Views.</summary>
/// <param name="Type"><c>modal</c> or <c>home</c>.</param>
/// <param name="Blocks">At most 100.</param>
internal sealed record View(string Type, IReadOnlyList<LayoutBlock> Blocks)
{
    public const string ModalType = "modal";
    public const string HomeType = "home";

    /// <summary>Of a modal: plain text of at most 24 characters.</summary>
    public TextObject? Title { get; init; }

    public TextObject? Submit { get; init; }
    public TextObject? Close { get; init; }

    /// <summary>Sent back when the view is submitted. At most 255 characters.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Also sent back, and not shown. At most 3,000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}
