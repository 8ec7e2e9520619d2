using System.Text;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Text;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Escapes user text, so that Slack shows it as typed and never as markup, a mention or a time. <c>&amp;</c>, <c>&lt;</c> and
/// <c>&gt;</c> become entities. A style mark cannot be escaped, so where it could begin or end a style it becomes a similar character.
/// Web addresses are linked here, because texts are sent verbatim: otherwise Slack would also turn names into mentions.
/// Source: docs.slack.dev, Messaging, Formatting message text, "Escaping text" and "Basic formatting with mrkdwn".
/// </summary>
internal static partial class Mrkdwn
{
    /// <summary>The length of <c>&amp;amp;</c>.</summary>
    private const int LongestEntity = 5;

    private const char SoftHyphen = '\u00AD';

    public static string Entities(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>One line with its entities, shortened to fit. Never empty.</summary>
    public static string Fit(string text, int length)
    {
        var line = DisplayText.OneLine(text);
        for (var most = length; ;)
        {
            var escaped = Entities(DisplayText.Shorten(line, most));
            if (escaped.Length <= length)
                return escaped.Length == 0 ? "–" : escaped;
            most = Math.Max(1, most - Math.Max(1, (escaped.Length - length) / LongestEntity));
        }
    }

    /// <summary>Whether the text means the same in plain text and in mrkdwn.</summary>
    public static bool HasNoEntities(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0;

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var position = 0;
        foreach (Match address in Address().Matches(text))
        {
            EscapeWords(text, position, address.Index, escaped);
            escaped.Append('<').Append(Entities(address.Value)).Append('>');
            position = address.Index + address.Length;
        }

        EscapeWords(text, position, text.Length, escaped);
        return escaped.ToString();
    }

    /// <summary>Escapes the text on one line.</summary>
    public static string EscapeLine(string text) => Escape(DisplayText.OneLine(text));

    public static string Code(string text) =>
        string.IsNullOrWhiteSpace(text) ? "" : $"`{Entities(DisplayText.OneLine(text)).Replace('`', LookAlike('`'))}`";

    /// <summary>Only web pages are linked. Other addresses give only the label.</summary>
    public static string Link(string label, Uri address) => MarkupText.IsPage(address)
        ? $"<{Entities(address.AbsoluteUri).Replace("|", "%7C", StringComparison.Ordinal)}|{LinkLabel(label)}>"
        : EscapeLine(label);

    private static string LinkLabel(string label)
    {
        var escaped = new StringBuilder();
        var line = DisplayText.OneLine(label);
        EscapeWords(line, 0, line.Length, escaped);
        return escaped.ToString();
    }

    private static void EscapeWords(string text, int from, int to, StringBuilder escaped)
    {
        for (var i = from; i < to; i++)
        {
            var character = text[i];
            if (character is '>' or '＞' && OpensLine(text, i))
                escaped.Append(SoftHyphen);
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ when LookAlike(character) != character && CanStyle(text, i) => LookAlike(character).ToString(),
                _ => character.ToString(),
            });
        }
    }

    /// <summary>A mark inside a word, as in <c>snake_case</c>, is not a style in Slack. A backtick always is.</summary>
    private static bool CanStyle(string text, int at) =>
        text[at] is '`' or '｀' || !IsWord(text, at, -1) || !IsWord(text, at, 1);

    private static bool IsWord(string text, int at, int step)
    {
        var next = at + step;
        while (next >= 0 && next < text.Length && text[next] == text[at])
            next += step;
        return next >= 0 && next < text.Length && char.IsLetterOrDigit(text[next]);
    }

    /// <summary>Whether the character starts a quotation.</summary>
    private static bool OpensLine(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\t')
            at--;
        return at == 0 || text[at - 1] == '\n';
    }

    /// <summary>A similar character that is not a mark.</summary>
    private static char LookAlike(char mark) => mark switch
    {
        '*' => '∗',
        '_' => 'ˍ',
        '~' => '∼',
        '`' or '｀' => 'ˋ',
        '＊' => '﹡',
        '＿' => '﹍',
        _ => mark,
    };

    [GeneratedRegex(@"\bhttps?://[A-Za-z0-9\-._~:/?#!$&'+,;=%@]*[A-Za-z0-9/#=&%]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
