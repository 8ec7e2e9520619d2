using System.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>Makes user text safe for formats in which some characters have a special meaning.</summary>
internal static class PlainText
{
    /// <summary>
    /// Turns every line break into <c>\n</c> and a tab into a space, drops other control characters, and replaces half a surrogate pair by
    /// U+FFFD.
    /// </summary>
    public static string NormalizeControls(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\t')
                clean.Append(' ');
            else if (rune.Value is '\n' || !Rune.IsControl(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>Puts an empty line between the text and the line. Either may be missing.</summary>
    public static string? AppendLine(string? text, string? line) => line is null || IsBlank(text) ? line ?? text : $"{text}\n\n{line}";

    public static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(NormalizeControls(text));
}
