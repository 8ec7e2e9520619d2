using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>Keeps a message within its number of blocks. It removes texts from the end first and keeps buttons and menus.</summary>
internal static class BlockBudget
{
    public static IReadOnlyList<LayoutBlock> Keep(IReadOnlyList<LayoutBlock> blocks, int most)
    {
        if (blocks.Count <= most)
            return blocks;
        var kept = blocks.ToList();
        for (var i = kept.Count - 1; i > 0 && kept.Count > most; i--)
        {
            if (kept[i] is SectionBlock { Accessory: null or { Type: ElementType.Image } } or ContextBlock or DividerBlock)
                kept.RemoveAt(i);
        }

        return kept.Count <= most ? kept : kept[..most];
    }
}
