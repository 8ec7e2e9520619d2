namespace MeetupBot.Domain.Time.Reading;

/// <summary>Finds the known word that was meant by a mistyped one.</summary>
internal static class TypoFinder
{
    private const int LeastLetters = 3;
    private const int LettersForTwoMistakes = 6;
    private const int MostLetters = 20;
    private const int MostWords = 6;
    private const int MostFixes = 3;

    public static IEnumerable<TimeFix> Corrections(LineReading line)
    {
        var unknown = line.UnknownWords()
            .Where(index => IsWord(line.Lexicon[index].Text) && !line.Lexicon.Vocabularies.Any(vocabulary => vocabulary.Knows(line.Lexicon[index].Text))).ToList();
        if (unknown.Count is 0 or > MostWords)
            yield break;
        var nearest = unknown.ConvertAll(index => Nearest(line, line.Lexicon[index].Text));
        for (var choice = 0; choice < MostFixes; choice++)
        {
            var text = line.Source.Shown;
            var label = "";
            for (var i = unknown.Count - 1; i >= 0; i--)
            {
                if (nearest[i].Count == 0 || (choice > 0 && nearest[i].Count <= choice && unknown.Count == 1))
                    yield break;
                var word = nearest[i][Math.Min(choice, nearest[i].Count - 1)];
                var token = line.Lexicon[unknown[i]];
                text = text[..token.Start] + word + text[token.End..];
                label = word;
            }

            yield return new TimeFix(unknown.Count == 1 ? $"Use \"{label}\"" : $"Use \"{text}\"", text);
        }
    }

    private static bool IsWord(string text) => text.Length is >= LeastLetters and <= MostLetters && char.IsLetter(text[0]);

    private static List<string> Nearest(LineReading line, string word)
    {
        var most = word.Length >= LettersForTwoMistakes ? 2 : 1;
        return [.. line.Lexicon.Vocabularies.SelectMany(vocabulary => vocabulary.Words)
            .Where(known => known.Length >= LeastLetters && Math.Abs(known.Length - word.Length) <= most)
            .Select(known => (Known: known, Distance: Distance(word, known)))
            .Where(pair => pair.Distance <= most && (word.Length > LeastLetters || pair.Known[0] == word[0]))
            .OrderBy(pair => pair.Distance).ThenByDescending(pair => pair.Known[0] == word[0]).ThenByDescending(pair => pair.Known.Length)
            .ThenBy(pair => pair.Known, StringComparer.Ordinal)
            .Select(pair => pair.Known)
            .Distinct()
            .Take(MostFixes)];
    }

    /// <summary>Letters to add, drop, change or swap.</summary>
    private static int Distance(string first, string second)
    {
        var rows = new int[first.Length + 1, second.Length + 1];
        for (var i = 0; i <= first.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= second.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            for (var j = 1; j <= second.Length; j++)
            {
                var change = first[i - 1] == second[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }

        return rows[first.Length, second.Length];
    }
}
