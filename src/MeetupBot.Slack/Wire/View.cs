namespace MeetupBot.Slack.Wire;

/// <summary>A modal or a Home tab. Source: docs.slack.dev, Reference, Views.</summary>
/// <param name="Type"><c>modal</c> or <c>home</c>.</param>
/// <param name="Blocks">To 100.</param>
internal sealed record View(string Type, IReadOnlyList<LayoutBlock> Blocks)
{
    public const string ModalType = "modal";
    public const string HomeType = "home";

    /// <summary>Of a modal: plain, to 24 characters.</summary>
    public TextObject? Title { get; init; }

    public TextObject? Submit { get; init; }
    public TextObject? Close { get; init; }

    /// <summary>Comes back with what is sent off; to 255 characters.</summary>
    public string? CallbackId { get; init; }

    /// <summary>Comes back too, and is not shown; to 3,000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}
