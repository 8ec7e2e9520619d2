using System.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>People's words, made fit for formats in which some characters have a meaning of their own.</summary>
internal static class PlainText
{
    /// <summary>Every line break is one <c>\n</c>, a tab is a space, other control characters are dropped; half a surrogate pair is U+FFFD.</summary>
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

    /// <summary>The line stands apart from the text by an empty line; either may be missing.</summary>
    public static string? AppendLine(string? text, string? line) => line is null || IsBlank(text) ? line ?? text : $"{text}\n\n{line}";

    public static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text) || string.IsNullOrWhiteSpace(NormalizeControls(text));
}
