namespace MeetupBot.Domain.Time.Reading.Language;

/// <summary>Phrases that say the same, without regard to case.</summary>
public sealed class PhraseList
{
    private readonly string[] _phrases;

    /// <param name="phrases">In lower case, parted by bars. Longer ones are tried first, for they may contain the others.</param>
    internal PhraseList(string phrases) => _phrases = [.. phrases.Split('|').OrderByDescending(phrase => phrase.Length)];

    /// <summary>Whether a text is one of them and nothing else.</summary>
    public bool Is(string text) => _phrases.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether one of them stands in a text as words of its own.</summary>
    public bool IsIn(string text) => Array.Exists(_phrases, phrase => FindIn(text, phrase) >= 0);

    /// <summary>What stands behind one of them at the beginning of a text; null when none stands there, or nothing behind it.</summary>
    public string? Behind(string text) => Array.Find(_phrases, phrase => text.StartsWith(phrase + ' ', StringComparison.OrdinalIgnoreCase)) is { } found
        ? text[found.Length..].Trim()
        : null;

    /// <summary>What stands before one of them at the end of a text; null when none stands there, or nothing before it.</summary>
    public string? Before(string text) => Array.Find(_phrases, phrase => text.EndsWith(' ' + phrase, StringComparison.OrdinalIgnoreCase)) is { } found
        ? text[..^found.Length].Trim()
        : null;

    /// <summary>The text with another in the place of each of them.</summary>
    public string ReplaceIn(string text, string other)
    {
        foreach (var phrase in _phrases)
        {
            for (var at = FindIn(text, phrase); at >= 0; at = FindIn(text, phrase))
                text = text[..at] + other + text[(at + phrase.Length)..];
        }

        return text;
    }

    private static int FindIn(string text, string phrase)
    {
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + phrase.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
        }

        return -1;
    }
}
