using System.Globalization;
using System.Text;
using MeetupBot.Chat.Text;

namespace MeetupBot.Application.Texts;

/// <summary>
/// Cleans what people type. It removes invisible characters: control characters, direction overrides and lone surrogates.
/// </summary>
public static class TypedText
{
    /// <summary>As one line; null when nothing is left that can be seen.</summary>
    public static string? Line(string? text) => RemoveInvisible(text, keepLines: false);

    /// <summary>With line breaks, at most two in a row; null when nothing is left that can be seen.</summary>
    public static string? Paragraph(string? text) => RemoveInvisible(text, keepLines: true);

    private static string? RemoveInvisible(string? text, bool keepLines)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        // Nothing to remove, as in most names.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text.Trim();
        var cleaned = new StringBuilder(Math.Min(text.Length, 4096));
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' && keepLines)
                AppendBreak(cleaned);
            else if (Rune.IsWhiteSpace(rune))
                cleaned.Append(' ');
            else if (rune != Rune.ReplacementChar && !IsUnseen(rune))
                cleaned.Append(rune);
        }

        var result = cleaned.ToString().Trim();
        return VisibleText.IsVisible(result) ? result : null;
    }

    private static void AppendBreak(StringBuilder cleaned)
    {
        if (cleaned.Length < 2 || cleaned[^1] != '\n' || cleaned[^2] != '\n')
            cleaned.Append('\n');
    }

    /// <summary>The zero-width joiner stays, because emoji families need it.</summary>
    private static bool IsUnseen(Rune rune) => rune.Value != 0x200D && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
