using System.Text;

namespace MeetupBot.Domain.Calendar;

/// <summary>Query values that are short enough for a link on a chat platform.</summary>
internal static class LinkText
{
    /// <summary>Source: Discord API docs, "Button Structure" (<c>url</c>). Other platforms allow more.</summary>
    public const int MostCharacters = 512;

    private const string Ellipsis = "…";
    private static readonly int EllipsisRoom = Uri.EscapeDataString(Ellipsis).Length;

    /// <summary>Percent-encodes the text in at most <paramref name="room"/> characters and cuts its end when needed.</summary>
    /// <returns>Empty when no part fits.</returns>
    public static string Fit(string text, int room)
    {
        var clean = PlainText.NormalizeControls(text).Trim();
        var whole = Uri.EscapeDataString(clean);
        if (whole.Length <= room)
            return whole;
        var cut = new StringBuilder();
        foreach (var rune in clean.EnumerateRunes())
        {
            var encoded = Uri.EscapeDataString(rune.ToString());
            if (cut.Length + encoded.Length + EllipsisRoom > room)
                break;
            cut.Append(encoded);
        }

        return cut.Length == 0 ? "" : cut + Uri.EscapeDataString(Ellipsis);
    }
}
