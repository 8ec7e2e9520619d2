using System.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>A link whose parts are added by weight: what comes late is cut first.</summary>
internal sealed class LinkBuilder(string address)
{
    private readonly StringBuilder _written = new(address);

    /// <summary>A part that has to be there whole; its value is percent-encoded here.</summary>
    public LinkBuilder Fixed(string name, string value)
    {
        _written.Append(Separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>A part that may be cut or left out.</summary>
    /// <param name="ending">Follows the text on lines of its own and is never cut: it is there whole, or not at all.</param>
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
