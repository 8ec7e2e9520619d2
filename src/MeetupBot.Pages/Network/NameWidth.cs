using System.Globalization;
using System.Text;
using MeetupBot.Chat.Text;

namespace MeetupBot.Pages.Network;

/// <summary>
/// Estimates how wide a name is drawn, without the reader's font: as in the widest of the common ones, DejaVu Sans Bold, so that names never
/// take more room.
/// </summary>
internal static class NameWidth
{
    private const double Ellipsis = 1;

    /// <summary>The name as it fits, with an ellipsis when it was cut, and its width.</summary>
    /// <param name="most">The room, in multiples of the font size.</param>
    public static (string Text, double Width) Fit(string name, double most)
    {
        var line = DisplayText.OneLine(name);
        var elements = StringInfo.GetTextElementEnumerator(line);
        var (kept, width, whole) = (new StringBuilder(), 0.0, Of(line));
        if (whole <= most)
            return (line, whole);
        while (elements.MoveNext() && width + Of(elements.GetTextElement()) + Ellipsis <= most)
        {
            kept.Append(elements.GetTextElement());
            width += Of(elements.GetTextElement());
        }

        return (kept.ToString().TrimEnd() + "…", width + Ellipsis);
    }

    /// <summary>In multiples of the font size.</summary>
    public static double Of(string text) => text.EnumerateRunes().Sum(Of);

    private static double Of(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or '\'' or '|' or '!' or ':' or ' ' => 0.42,
        'f' or 't' or 'r' or '-' or '(' or ')' or '/' => 0.5,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 1.13,
        >= 'a' and <= 'z' => 0.74,
        >= '0' and <= '9' => 0.72,
        < 0x250 => 0.86,
        < 0x1100 => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0 : 1,
        _ when VisibleText.IsBlank(rune) => 0,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : 1.45,
    };
}
