using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Finds the known word that was meant by a mistyped one.</summary>
internal static class TypoFinder
{
    private const int LeastLetters = 3;
    private const int LettersForTwoMistakes = 6;
    private const int MostLetters = 20;
    private const int MostWords = 6;
    private const int MostFixes = 3;

    private static readonly WordKind[] DayKinds = [WordKind.Weekday, WordKind.WeekdayPlural, WordKind.RelativeDay, WordKind.Tonight];

    public static IEnumerable<TimeFix> Corrections(LineReading line)
    {
        var unknown = line.UnknownWords()
            .Where(index => !WordDropper.IsSigned(line, index) && IsWord(line, index) && !line.Lexicon.Vocabularies.Any(vocabulary => vocabulary.Knows(line.Lexicon[index].Text))).ToList();
        if (unknown.Count is 0 or > MostWords)
            yield break;
        var nearest = unknown.ConvertAll(index => Nearest(line, index));
        for (var choice = 0; choice < MostFixes; choice++)
        {
            var text = line.Source.Shown;
            for (var i = unknown.Count - 1; i >= 0; i--)
            {
                if (nearest[i].Count == 0 || (choice > 0 && nearest[i].Count <= choice && unknown.Count == 1))
                    yield break;
                var word = nearest[i][Math.Min(choice, nearest[i].Count - 1)];
                var token = line.Lexicon[unknown[i]];
                text = text[..token.Start] + word + text[token.End..];
            }

            yield return new TimeFix($"Use {text}", text);
        }
    }

    /// <summary>
    /// Whether it is a day of the week, or a word such as "tomorrow", with a mistake in it: "Saturdy", "tomorow", "Sunn". Short words are as like to
    /// be a title's, so all but a letter too many makes them one.
    /// </summary>
    public static bool IsMistypedDay(string word, IReadOnlyList<Vocabulary> vocabularies)
    {
        if (word.Length is <= LeastLetters or > MostLetters || !word.All(char.IsLetter) || vocabularies.Any(vocabulary => vocabulary.Knows(word)))
            return false;
        var most = word.Length >= LettersForTwoMistakes ? 2 : 1;
        return vocabularies.Any(vocabulary => vocabulary.Words.Any(known =>
            (known.Length > LeastLetters ? word.Length > LeastLetters + 1 : word.StartsWith(known, StringComparison.Ordinal))
            && known[0] == word[0] && Math.Abs(known.Length - word.Length) <= most && DayKinds.Any(kind => vocabulary.Means(known, kind))
            && EditDistance.Between(word, known, most) <= most));
    }

    private static bool IsWord(LineReading line, int index)
    {
        var text = line.Lexicon[index].Text;
        return text.Length is >= 2 and <= MostLetters && char.IsLetter(text[0]) && (text.Length >= LeastLetters || IsBehindNumber(line, index));
    }

    /// <summary>Where "am" or "pm" may stand.</summary>
    private static bool IsBehindNumber(LineReading line, int index) => line.Lexicon[index - 1].Kind == TokenKind.Number;

    private static List<string> Nearest(LineReading line, int index)
    {
        var word = line.Lexicon[index].Text;
        var most = word.Length >= LettersForTwoMistakes ? 2 : 1;
        var near = new List<(string Known, int Distance)>();
        foreach (var known in line.Lexicon.Vocabularies.SelectMany(vocabulary => vocabulary.Words))
        {
            var isLongEnough = known.Length >= LeastLetters ? word.Length >= LeastLetters : IsBehindNumber(line, index) && IsHalf(line, known);
            var mayBe = isLongEnough && Math.Abs(known.Length - word.Length) <= most && (word.Length > LeastLetters || known[0] == word[0] || known.Length < LeastLetters);
            if (mayBe && EditDistance.Between(word, known, most) is var distance && distance <= most)
                near.Add((known, distance));
        }

        return [.. near
            .OrderBy(pair => pair.Distance).ThenByDescending(pair => pair.Known[0] == word[0]).ThenByDescending(pair => pair.Known.Length)
            .ThenBy(pair => pair.Known, StringComparer.Ordinal)
            .Select(pair => pair.Known)
            .Distinct()
            .Take(MostFixes)];
    }

    /// <summary>"am" or "pm".</summary>
    private static bool IsHalf(LineReading line, string known) => known.Length == 2 && line.Lexicon.Vocabularies.Any(vocabulary => vocabulary.Means(known, WordKind.Meridiem));
}
