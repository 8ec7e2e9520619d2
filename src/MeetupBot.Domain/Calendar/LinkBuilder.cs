using System.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>Builds a link within the length limit. Text parts added later get the room that is left, so they are cut first.</summary>
internal sealed class LinkBuilder(string address)
{
    private readonly StringBuilder _written = new(address);

    /// <summary>Adds a part that is never cut. The value is percent-encoded here.</summary>
    public LinkBuilder Fixed(string name, string value)
    {
        _written.Append(Separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>Adds a part that may be cut or left out.</summary>
    /// <param name="ending">Follows the text on its own lines. It is added whole or not at all.</param>
    public LinkBuilder Text(string name, string? text, string? ending = null)
    {
        var room = LinkText.MostCharacters - _written.Length - name.Length - 2;
        var end = ending is null ? "" : Uri.EscapeDataString(PlainText.IsBlank(text) ? ending : "\n\n" + ending);
        if (end.Length > room)
            end = "";
        var value = (PlainText.IsBlank(text) ? "" : LinkText.Fit(text!, room - end.Length)) + end;
        if (value.Length > 0)
            _written.Append(Separator).Append(name).Append('=').Append(value);
        return this;
    }

    public Uri Build() => new(_written.ToString());

    private char Separator => _written.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?';
}
