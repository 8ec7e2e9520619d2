using System.Collections.Frozen;

namespace MeetupBot.Domain.Time.Reading.Language;

/// <summary>The words with which people of one language write times.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, WordMeaning[]> _byFirstWord;

    internal Vocabulary(string language, bool isTwelveHour, params (WordKind Kind, int Value, string Phrases)[] rows)
    {
        Language = language;
        IsTwelveHour = isTwelveHour;
        _byFirstWord = rows
            .SelectMany(row => row.Phrases.Split('|').Select(phrase => new WordMeaning(row.Kind, row.Value, phrase.Split(' '))))
            .GroupBy(meaning => meaning.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(meaning => meaning.Words.Count).ToArray());
    }

    public static Vocabulary English { get; } = new("en", isTwelveHour: true, EnglishWords.Rows);

    /// <summary>A BCP 47 language tag.</summary>
    public string Language { get; }

    /// <summary>Whether its people write the hours of the afternoon as 1 to 11.</summary>
    public bool IsTwelveHour { get; }

    /// <summary>Every word of the vocabulary, to find the one that was meant by a mistyped one.</summary>
    internal IEnumerable<string> Words => _byFirstWord.Keys;

    /// <summary>The phrases that begin with a word, longest first.</summary>
    internal ReadOnlySpan<WordMeaning> BeginningWith(string word) => _byFirstWord.TryGetValue(word, out var found) ? found : [];
}
