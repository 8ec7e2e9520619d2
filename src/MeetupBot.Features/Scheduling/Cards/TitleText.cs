using System.Globalization;
using System.Text;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Features.Scheduling.Cards;

/// <summary>Writes a title as a card's heading. Its sign is the emoji with which the proposer began the title, else none: no sign fits all meetups.</summary>
internal static class TitleText
{
    private const int VariationSelector16 = 0xFE0F;
    private const int FirstEmoji = 0x1F000;
    private const int LastEmoji = 0x1FAFF;

    public static Block.Heading Write(string title)
    {
        var length = StringInfo.GetNextTextElementLength(title);
        var rest = title[length..].TrimStart();
        return rest.Length > 0 && IsEmoji(title[..length])
            ? new Block.Heading(title[..length], [new Span.Strong(rest)])
            : new Block.Heading("", [new Span.Strong(title)]);
    }

    /// <summary>
    /// Pictures of Unicode's planes for them, flags included, and older symbols that are shown as pictures, by themselves ("☕") or because they
    /// are asked to be. Source: Unicode Technical Standard 51, "Emoji".
    /// </summary>
    private static bool IsEmoji(string element)
    {
        var runes = element.EnumerateRunes().ToList();
        return runes is [var first, ..] && (first.Value is >= FirstEmoji and <= LastEmoji
            || runes.Exists(rune => rune.Value == VariationSelector16)
            || (first.Value is >= 0x2300 and <= 0x2BFF && Rune.GetUnicodeCategory(first) == UnicodeCategory.OtherSymbol));
    }
}
