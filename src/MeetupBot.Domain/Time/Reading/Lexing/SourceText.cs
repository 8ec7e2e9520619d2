using System.Buffers;
using System.Globalization;
using System.Text;

namespace MeetupBot.Domain.Time.Reading.Lexing;

/// <summary>
/// A typed text in two forms of the same length: as shown to people, without control characters, and folded for
/// reading (lower case, ASCII digits, plain spaces and dashes, no marks of chat), so that a place in one is the same place in the other.
/// </summary>
internal sealed class SourceText
{
    private const int LongestPart = 60;

    /// <summary>What is shown as it was typed.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private SourceText(string shown)
    {
        Shown = shown;
        Folded = Markup.Blank(string.Create(shown.Length, shown, static (target, from) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = Fold(from[i]);
        }));
    }

    public string Shown { get; }

    public string Folded { get; }

    public static SourceText Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return new SourceText(text);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            AppendShown(shown, rune);
        return new SourceText(shown.ToString());
    }

    /// <summary>What stands from <paramref name="start"/> to <paramref name="end"/>, cut to the length that a message can hold.</summary>
    public string Part(int start, int end)
    {
        var part = Shown[start..end].Trim();
        if (part.Length <= LongestPart)
            return part;
        var length = char.IsHighSurrogate(part[LongestPart - 1]) ? LongestPart - 1 : LongestPart;
        return part[..length].TrimEnd();
    }

    private static void AppendShown(StringBuilder shown, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or 0x85 or 0x2028 or 0x2029)
            shown.Append('\n');
        else if (rune.Value == '\t')
            shown.Append(' ');
        else if (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            AppendRune(shown, rune);
    }

    private static void AppendRune(StringBuilder shown, Rune rune)
    {
        Span<char> chars = stackalloc char[2];
        shown.Append(chars[..rune.EncodeToUtf16(chars)]);
    }

    private static char Fold(char c)
    {
        if (char.IsAscii(c))
            return char.IsAsciiLetterUpper(c) ? (char)(c | ' ') : c;
        if (char.IsSurrogate(c))
            return c;
        if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            return (char)('0' + digit);
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.SpaceSeparator => ' ',
            UnicodeCategory.DashPunctuation when c != '\u301C' => '-',
            _ => c switch
            {
                '\u2212' => '-',
                '\u3001' => ',',
                '\u2236' => ':',
                '\u2044' or '\u2215' => '/',
                '\u223C' or '\u301C' or '\u2248' => '~',
                '\u2022' or '\u25CF' or '\u25E6' or '\u2023' or '\u2043' or '\u00B7' or '\u22C5' => '\u2022',
                >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
                _ => char.ToLowerInvariant(c),
            },
        };
    }
}
