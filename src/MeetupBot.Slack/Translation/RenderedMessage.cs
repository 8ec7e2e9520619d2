using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>A card as Slack takes it.</summary>
/// <param name="Text">In mrkdwn, for notifications and screen readers.</param>
/// <param name="Blocks">What is shown.</param>
internal sealed record RenderedMessage(string Text, IReadOnlyList<LayoutBlock> Blocks)
{
    /// <summary>Anew at each call: a node belongs to one tree.</summary>
    public JsonArray BlocksJson() => JsonSerializer.SerializeToNode([.. Blocks], SlackJson.Wire.LayoutBlockArray)!.AsArray();

    /// <summary>What counts towards the bound of a whole message.</summary>
    public int TextLength => Blocks.Sum(TextLengthOf);

    private static int TextLengthOf(LayoutBlock block) => block switch
    {
        HeaderBlock header => header.Text.Text.Length,
        SectionBlock section => section.Text.Text.Length + TextLengthOf(section.Accessory),
        ContextBlock context => context.Elements.Sum(element => (element.Text ?? element.AltText ?? "").Length),
        ActionsBlock actions => actions.Elements.Sum(TextLengthOf),
        _ => 0,
    };

    private static int TextLengthOf(BlockElement? element) => element is null ? 0
        : (element.Text?.Text.Length ?? 0) + (element.Placeholder?.Text.Length ?? 0) + (element.Options ?? []).Sum(option => option.Text.Text.Length);
}
