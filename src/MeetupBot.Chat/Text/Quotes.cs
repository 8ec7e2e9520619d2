namespace MeetupBot.Chat.Text;

/// <summary>
/// Straight and typographic double quotes. Which one opens and which one closes depends on the language and the keyboard.
/// </summary>
internal static class Quotes
{
    private const string Marks = "\"“”„‟«»";

    /// <summary>The index after the closing quote, or -1 when no quoted text starts here.</summary>
    public static int EndOf(string text, int start)
    {
        if (start >= text.Length || !Marks.Contains(text[start]))
            return -1;
        for (var i = start + 1; i < text.Length; i++)
        {
            var closes = Marks.Contains(text[i]) && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is ',' or ';');
            if (closes)
                return i + 1;
        }

        return -1;
    }

    /// <summary>Trims the text and removes a trailing comma or semicolon, and quotes around the whole.</summary>
    public static string Strip(string text)
    {
        var value = text.Trim().TrimEnd(',', ';').TrimEnd();
        return EndOf(value, 0) == value.Length && value.Length > 0 ? value[1..^1].Trim() : value;
    }
}
