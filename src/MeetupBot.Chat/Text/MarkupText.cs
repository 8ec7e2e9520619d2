namespace MeetupBot.Chat.Text;

/// <summary>What the platforms' markup languages have in common.</summary>
public static class MarkupText
{
    /// <summary>Applies a style. Spaces stay outside the marks, or the platform would not recognise them.</summary>
    public static string Styled(string mark, string escaped)
    {
        var inner = escaped.Trim();
        if (inner.Length == 0)
            return escaped;
        var start = escaped.IndexOf(inner, StringComparison.Ordinal);
        return $"{escaped[..start]}{mark}{inner}{mark}{escaped[(start + inner.Length)..]}";
    }

    /// <summary>Only web pages are linked and shown.</summary>
    public static bool IsPage(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
