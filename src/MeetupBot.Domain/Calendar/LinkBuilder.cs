using System.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>
/// Builds a link within the length limit. Text parts added later get the room that is left, so they are cut first. A space is
/// <c>%20</c>, because Outlook shows a plus sign as one.
/// </summary>
internal sealed class LinkBuilder(string address)
{
    private readonly StringBuilder _written = new(address);
    private int _reserved;

    /// <summary>Adds a part that is never cut. The value is percent-encoded here.</summary>
    public LinkBuilder Fixed(string name, string value)
    {
        Append(name, Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>Keeps room for the line of a later <see cref="TextWithLine"/>. A line that cannot fit gets none.</summary>
    public LinkBuilder Reserve(string name, string? line)
    {
        var needed = line is null ? 0 : name.Length + 2 + EncodedLine(line).Length;
        _reserved = needed > LinkText.MostCharacters - _written.Length ? 0 : needed;
        return this;
    }

    /// <summary>Adds a part that may be cut or left out.</summary>
    public LinkBuilder Text(string name, string? text)
    {
        Append(name, Fit(text, Room(name) - _reserved));
        return this;
    }

    /// <summary>Adds a part that may be cut or left out, and a line after it that is added whole or not at all.</summary>
    public LinkBuilder TextWithLine(string name, string? text, string? line)
    {
        var room = Room(name);
        var end = line is null ? "" : EncodedLine(line);
        if (end.Length > room)
            end = "";
        var value = Fit(text, room - end.Length);
        // The empty line above the line is only needed below a text.
        Append(name, value.Length == 0 && end.Length > 0 ? Uri.EscapeDataString(line!) : value + end);
        return this;
    }

    public Uri Build() => new(_written.ToString());

    private static string EncodedLine(string line) => Uri.EscapeDataString("\n\n" + line);

    private static string Fit(string? text, int room) => PlainText.IsBlank(text) ? "" : LinkText.Fit(text!, room);

    /// <summary>The characters left for a value, without the separator and the equals sign.</summary>
    private int Room(string name) => LinkText.MostCharacters - _written.Length - name.Length - 2;

    private void Append(string name, string value)
    {
        if (value.Length == 0)
            return;
        var separator = _written.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?';
        _written.Append(separator).Append(name).Append('=').Append(value);
    }
}
