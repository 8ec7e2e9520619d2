namespace MeetupBot.Slack.Wire;

/// <summary>
/// A button, menu, field or picture. <see cref="Type"/> (<see cref="ElementType"/>) decides which fields apply.
/// Source: docs.slack.dev, Reference, Block Kit, Block elements.
/// </summary>
internal sealed record BlockElement(string Type)
{
    /// <summary>Sent back with an action. At most 255 characters.</summary>
    public string? ActionId { get; init; }

    public TextObject? Text { get; init; }
    public string? Style { get; init; }
    public string? Url { get; init; }
    public TextObject? Placeholder { get; init; }
    public IReadOnlyList<OptionObject>? Options { get; init; }
    public OptionObject? InitialOption { get; init; }
    public IReadOnlyList<OptionObject>? InitialOptions { get; init; }
    public IReadOnlyList<string>? InitialUsers { get; init; }
    public string? InitialConversation { get; init; }
    public ConversationFilter? Filter { get; init; }
    public int? MaxSelectedItems { get; init; }
    public string? InitialValue { get; init; }
    public bool? Multiline { get; init; }
    public int? MaxLength { get; init; }

    /// <summary>At most one element of a view has it.</summary>
    public bool? FocusOnLoad { get; init; }

    public string? ImageUrl { get; init; }
    public string? AltText { get; init; }
}

/// <summary>An option of a menu. Source: docs.slack.dev, Reference, Block Kit, Composition objects, Option object.</summary>
/// <param name="Text">Plain text of at most 75 characters.</param>
/// <param name="Value">Sent back when it is chosen. At most 150 characters.</param>
internal sealed record OptionObject(TextObject Text, string Value);
