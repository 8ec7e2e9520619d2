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
    /// <summary>Unique within its message or view; to 255 characters.</summary>
    public string? BlockId { get; init; }
}
