using System.Buffers;

namespace MeetupBot.Domain.Time.Reading.Lexing;

/// <summary>
/// Puts spaces in the place of what chat adds to a text: quote marks, headings, bold and italic, emoji by name, smileys,
/// and what is struck through.
/// </summary>
internal static class Markup
{
    private const int LongestName = 40;
    private const string Smiles = ")(dpo/|]";

    private static readonly SearchValues<char> Marks = SearchValues.Create("*:;<>#~");

    /// <summary>A text of the same length.</summary>
    public static string Blank(string folded)
    {
        if (!folded.AsSpan().ContainsAny(Marks))
            return folded;
        var text = folded.ToCharArray();
        var isLineStart = true;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at, isLineStart);
            text.AsSpan(at, Math.Max(0, end - at)).Fill(' ');
            isLineStart = text[at] == '\n' || (isLineStart && text[at] == ' ');
            at = Math.Max(end, at + 1);
        }

        return new string(text);
    }

    /// <summary>The place behind a mark, or -1.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int at, bool isLineStart) => text[at] switch
    {
        '>' when isLineStart => at + 1,
        '#' when isLineStart => EndOfHeading(text, at),
        '*' => EndOfStars(text, at),
        '~' => EndOfStruck(text, at),
        '<' => EndOfCustomEmoji(text, at),
        ':' or ';' when IsBoundary(text, at - 1) => Math.Max(EndOfName(text, at), EndOfSmile(text, at)),
        _ => -1,
    };

    private static int EndOfHeading(ReadOnlySpan<char> text, int at)
    {
        var end = EndOfRun(text, at);
        return end < text.Length && text[end] == ' ' ? end : -1;
    }

    /// <summary>Stars that touch a word on one side alone; a star between spaces is a bullet or parts two times.</summary>
    private static int EndOfStars(ReadOnlySpan<char> text, int at)
    {
        var end = EndOfRun(text, at);
        return IsSpace(text, at - 1) != IsSpace(text, end) || IsBoundary(text, at - 1) != IsBoundary(text, end) ? end : -1;
    }

    private static int EndOfStruck(ReadOnlySpan<char> text, int at)
    {
        if (EndOfRun(text, at) != at + 2)
            return -1;
        var rest = text[(at + 2)..];
        var close = rest.IndexOf("~~");
        return close > 0 && !rest[..close].Contains('\n') ? at + 2 + close + 2 : -1;
    }

    /// <summary>"&lt;:name:123&gt;", "&lt;a:name:123&gt;".</summary>
    private static int EndOfCustomEmoji(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '3' && IsBoundary(text, at + 2))
            return at + 2;
        var name = at + 1 < text.Length && text[at + 1] == 'a' ? at + 2 : at + 1;
        if (name >= text.Length || text[name] != ':' || ColonBehind(text, name + 1) is not (>= 0 and var end))
            return -1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end < text.Length && text[end] == '>' ? end + 1 : -1;
    }

    /// <summary>":tada:", ":+1:", ":wave::skin-tone-2:".</summary>
    private static int EndOfName(ReadOnlySpan<char> text, int at) =>
        text[at] == ':' && ColonBehind(text, at + 1) is >= 0 and var end && !(end < text.Length && char.IsLetterOrDigit(text[end])) ? end : -1;

    private static int ColonBehind(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '+'))
            end++;
        return end > start && (end > start + 1 || char.IsAsciiLetter(text[start])) && end < text.Length && text[end] == ':' ? end + 1 : -1;
    }

    /// <summary>":)", ";-)", ":D".</summary>
    private static int EndOfSmile(ReadOnlySpan<char> text, int at)
    {
        var mouth = at + 1 < text.Length && text[at + 1] is '-' or '\'' ? at + 2 : at + 1;
        return mouth < text.Length && Smiles.Contains(text[mouth], StringComparison.Ordinal) && IsBoundary(text, mouth + 1) ? mouth + 1 : -1;
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
            end++;
        return end;
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    private static bool IsSpace(ReadOnlySpan<char> text, int at) => at < 0 || at >= text.Length || text[at] is ' ' or '\n';
}
