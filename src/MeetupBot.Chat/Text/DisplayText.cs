using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Chat.Text;

/// <summary>User text for places with little room.</summary>
public static partial class DisplayText
{
    /// <summary>Cuts between written characters and adds an ellipsis.</summary>
    /// <param name="length">UTF-16 units, 1 or more.</param>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var kept = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(text))
        {
            if (start > length - 1)
                break;
            kept = start;
        }

        return text[..kept].TrimEnd() + "…";
    }

    /// <summary>Plain text on one line, shortened to fit. A dash for empty text, because platforms accept no empty label.</summary>
    public static string Label(string text, int length)
    {
        var line = Shorten(OneLine(text), length);
        return line.Length == 0 ? "–" : line;
    }

    /// <summary>
    /// "▰▰▰◈▱": yes, if need be, no. The shapes differ, not only their shade, because people see colours and contrasts differently.
    /// </summary>
    public static string Bar(VoteBar bar)
    {
        var (yes, ifNeedBe, no) = bar.CountCells();
        return new string('▰', yes) + new string('◈', ifNeedBe) + new string('▱', no);
    }

    /// <summary>Line breaks become spaces.</summary>
    public static string OneLine(string text) => (text.AsSpan().ContainsAny("\r\n\u2028\u2029") ? LineBreaks().Replace(text, " ") : text).Trim();

    [GeneratedRegex(@"\s*[\r\n\u2028\u2029]+\s*")]
    private static partial Regex LineBreaks();
}
