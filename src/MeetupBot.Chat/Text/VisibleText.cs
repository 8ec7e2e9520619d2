using System.Globalization;
using System.Text;

namespace MeetupBot.Chat.Text;

/// <summary>Tells what a reader can see. Some characters show nothing, so a text of them alone looks empty.</summary>
public static class VisibleText
{
    /// <summary>Whether anything in it can be seen by itself. Spaces and marks that only change a letter do not count.</summary>
    public static bool IsVisible(string? text)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (!IsBlank(rune) && !Rune.IsWhiteSpace(rune) && rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
                return true;
        }

        return false;
    }

    /// <summary>The first text in which anything can be seen, or null.</summary>
    public static string? First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (IsVisible(text))
                return text;
        }

        return null;
    }

    /// <summary>
    /// Characters without a glyph: control and format characters, private and unassigned ones, and the letters that are drawn as nothing:
    /// the Hangul fillers, two Khmer vowels and the empty braille pattern.
    /// Source: Unicode, DerivedCoreProperties, Default_Ignorable_Code_Point.
    /// </summary>
    public static bool IsBlank(Rune rune) =>
        rune.Value is 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
