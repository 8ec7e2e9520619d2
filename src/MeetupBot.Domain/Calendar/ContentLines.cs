using System.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>The lines of an iCalendar file. Source: RFC 5545, 3.1 (folding) and 3.3.11 (text).</summary>
internal sealed class ContentLines
{
    private const int MostOctets = 75;
    private const string Break = "\r\n";

    private readonly StringBuilder _written = new();

    /// <summary>Adds a line whose value is not escaped.</summary>
    public ContentLines Add(string name, string value)
    {
        if (name.Length + 1 + value.Length <= MostOctets && Ascii.IsValid(value))
            _written.Append(name).Append(':').Append(value);
        else
            AddFolded($"{name}:{value}");
        _written.Append(Break);
        return this;
    }

    /// <summary>Adds a line of escaped user text, or no line when the text is blank.</summary>
    public ContentLines AddText(string name, string? text) =>
        PlainText.IsBlank(text) ? this : Add(name, Escape(PlainText.NormalizeControls(text!)));

    /// <summary>A fold never parts the bytes of one character.</summary>
    private void AddFolded(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                _written.Append(Break).Append(' ');
                octets = 1;
            }

            _written.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
    }

    public override string ToString() => _written.ToString();

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
