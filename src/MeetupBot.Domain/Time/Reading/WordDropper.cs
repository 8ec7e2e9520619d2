namespace MeetupBot.Domain.Time.Reading;

/// <summary>Offers a text without what could not be read.</summary>
internal static class WordDropper
{
    /// <summary>Without the words that mean nothing, and without the part that they stand in.</summary>
    public static IEnumerable<TimeFix> Without(LineReading line)
    {
        var unknown = line.UnknownWords();
        if (unknown.Count > 0)
        {
            var text = line.Source.Shown;
            foreach (var index in unknown.Reverse())
            {
                var token = line.Lexicon[index];
                text = text[..token.Start] + text[token.End..];
            }

            yield return Leave(text);
        }

        foreach (var fix in WithoutPart(line))
            yield return fix;
    }

    public static IEnumerable<TimeFix> WithoutPart(LineReading line)
    {
        if (line.ErrorAt.End > line.ErrorAt.Start && line.ErrorAt.Start >= 0)
            yield return Leave(line.With(line.ErrorAt, ""));
    }

    private static TimeFix Leave(string text)
    {
        var left = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', '/', '&', '+', '\n', '-');
        foreach (var word in (string[])["or", "and"])
        {
            if (left.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase))
                left = left[..^(word.Length + 1)].TrimEnd(' ', ',');
            if (left.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase))
                left = left[(word.Length + 1)..];
        }

        return new TimeFix($"Use {left}", left);
    }
}
