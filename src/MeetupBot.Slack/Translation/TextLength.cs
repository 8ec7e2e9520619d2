using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>Counts the text that the limit of a whole message applies to.</summary>
internal static class TextLength
{
    public static int Count(IEnumerable<LayoutBlock> blocks) => blocks.Sum(Count);

    private static int Count(LayoutBlock block) => block switch
    {
        HeaderBlock header => header.Text.Text.Length,
        SectionBlock section => section.Text.Text.Length + Count(section.Accessory),
        ContextBlock context => context.Elements.Sum(element => (element.Text ?? element.AltText ?? "").Length),
        ActionsBlock actions => actions.Elements.Sum(Count),
        _ => 0,
    };

    private static int Count(BlockElement? element) => element is null ? 0
        : (element.Text?.Text.Length ?? 0) + (element.Placeholder?.Text.Length ?? 0) + (element.Options ?? []).Sum(option => option.Text.Text.Length);
}
