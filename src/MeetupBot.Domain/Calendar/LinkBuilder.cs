using System.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>A link whose parts are added by weight: what comes late is cut first. Spaces are <c>%20</c>, which every reader understands.</summary>
internal sealed class LinkBuilder(string address)
{
    private readonly StringBuilder _written = new(address);
    private int _reserved;

    /// <summary>A part that has to be there whole; its value is percent-encoded here.</summary>
    public LinkBuilder Fixed(string name, string value)
    {
        Append(name, Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>Keeps room for the line of a later <see cref="TextWithLine"/>, unless nothing else would fit beside it.</summary>
    public LinkBuilder Reserve(string name, string? line)
    {
        var needed = line is null ? 0 : name.Length + 2 + EncodedLine(line).Length;
        _reserved = needed > LinkText.MostCharacters - _written.Length ? 0 : needed;
        return this;
    }

    /// <summary>A part that may be cut or left out.</summary>
    public LinkBuilder Text(string name, string? text)
    {
        Append(name, Fit(text, Room(name) - _reserved));
        return this;
    }

    /// <summary>A part that may be cut or left out, and a line after it that is there whole or not at all.</summary>
    public LinkBuilder TextWithLine(string name, string? text, string? line)
    {
        var room = Room(name);
        var end = line is null ? "" : EncodedLine(line);
        if (end.Length > room)
            end = "";
        var value = Fit(text, room - end.Length);
        // Without a text before it, the line needs no empty line above itself.
        Append(name, value.Length == 0 && end.Length > 0 ? Uri.EscapeDataString(line!) : value + end);
        return this;
    }

    public Uri Build() => new(_written.ToString());

    private static string EncodedLine(string line) => Uri.EscapeDataString("\n\n" + line);

    private static string Fit(string? text, int room) => PlainText.IsBlank(text) ? "" : LinkText.Fit(text!, room);

    /// <summary>What a value may take, with the separator and the equals sign taken off.</summary>
    private int Room(string name) => LinkText.MostCharacters - _written.Length - name.Length - 2;

    private void Append(string name, string value)
    {
        if (value.Length == 0)
            return;
        var separator = _written.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?';
        _written.Append(separator).Append(name).Append('=').Append(value);
    }
}
