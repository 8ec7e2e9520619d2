using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Text;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Escapes user text, so that Discord shows it as typed and never as markup, a mention or a time. A backslash before punctuation removes
/// its meaning. Web addresses are not escaped, because Discord links them as they are and reads no markup inside.
/// Source: API Reference, "Message Formatting".
/// </summary>
internal static partial class Markdown
{
    private const string Special = "\\*_~`|<[]@";

    private static readonly SearchValues<char> MayBeSpecial = SearchValues.Create(Special + "#>-+.");

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(MayBeSpecial))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        var position = 0;
        foreach (var address in Address().EnumerateMatches(text))
        {
            EscapeWords(text.AsSpan(position, address.Index - position), escaped);
            escaped.Append(text.AsSpan(address.Index, address.Length));
            position = address.Index + address.Length;
        }

        EscapeWords(text.AsSpan(position), escaped);
        return escaped.ToString();
    }

    /// <summary>Escapes the text on one line.</summary>
    public static string EscapeLine(string text) => Escape(DisplayText.OneLine(text));

    /// <summary>Nothing can be escaped in code style, so a backtick becomes a similar character.</summary>
    public static string Code(string text) => string.IsNullOrWhiteSpace(text) ? "" : $"`{DisplayText.OneLine(text).Replace('`', 'ˋ')}`";

    /// <summary>Only web pages are linked. Other addresses give only the label.</summary>
    public static string Link(string label, Uri address)
    {
        if (!MarkupText.IsPage(address))
            return EscapeLine(label);
        var target = address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        return $"[{EscapeLine(label)}](<{target}>)";
    }

    private static void EscapeWords(ReadOnlySpan<char> words, StringBuilder escaped)
    {
        foreach (var character in words)
        {
            if (Special.Contains(character, StringComparison.Ordinal) || OpensLine(character, escaped))
                escaped.Append('\\');
            escaped.Append(character);
        }
    }

    /// <summary>These characters start a heading, quote or list at the start of a line, and so does a number with a dot.</summary>
    private static bool OpensLine(char character, StringBuilder before)
    {
        if (character is not ('#' or '>' or '-' or '+' or '.'))
            return false;
        var last = before.Length;
        while (character == '.' && last > 0 && char.IsAsciiDigit(before[last - 1]))
            last--;
        if (character == '.' && last == before.Length)
            return false;
        while (last > 0 && before[last - 1] is ' ' or '\t')
            last--;
        return last == 0 || before[last - 1] == '\n';
    }

    [GeneratedRegex(@"\bhttps?://[A-Za-z0-9\-._~:/?#!$&'+,;=%@]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
