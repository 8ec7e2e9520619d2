namespace MeetupBot.Chat;

/// <summary>Gives text without keys to the options in their order.</summary>
internal static class PositionalOptions
{
    public static void Fill(IReadOnlyList<OptionSpec> options, string text, Dictionary<string, string> values)
    {
        var rest = text.Trim();
        for (var i = 0; i < options.Count && rest.Length > 0; i++)
        {
            var takesRest = options[i].TakesRest || (options[i].Kind == OptionKind.Text && !SharesWithLater(options, i));
            var end = Quotes.EndOf(rest, 0);
            if (end < 0)
                end = takesRest ? rest.Length : FirstGap(rest);
            values[options[i].Name] = Quotes.Strip(rest[..end]);
            rest = rest[end..].TrimStart(' ', ',', ';').Trim();
        }
    }

    /// <summary>One word is enough for it: it has few values, or a later option takes the rest.</summary>
    private static bool SharesWithLater(IReadOnlyList<OptionSpec> options, int index) =>
        options[index].Choices.Count > 0 || options.Skip(index + 1).Any(o => o.TakesRest);

    private static int FirstGap(string text)
    {
        var end = 0;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return end;
    }
}
