using System.Collections.Frozen;

namespace MeetupBot.Domain.Time.Reading.Language;

/// <summary>The words with which people of one language write times.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, WordMeaning[]> _byFirstWord;
    private readonly FrozenDictionary<string, WordMeaning[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstLetters;

    /// <param name="endings">Endings of words that are words of their own, parted by bars.</param>
    internal Vocabulary(string language, string endings, AnswerPhrases answers, params (WordKind Kind, int Value, string Phrases)[] rows)
    {
        Language = language;
        Answers = answers;
        Endings = endings.Split('|');
        _byFirstWord = rows
            .SelectMany(row => row.Phrases.Split('|').Select(phrase => new WordMeaning(row.Kind, row.Value, phrase.Split(' '))))
            .GroupBy(meaning => meaning.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(meaning => meaning.Words.Length).ToArray(), StringComparer.Ordinal);
        _byFirstLetters = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Vocabulary English { get; } = new("en", "ish", AnswerPhrases.English, EnglishWords.Rows);

    /// <summary>A BCP 47 language tag.</summary>
    public string Language { get; }

    /// <summary>What is written beside times.</summary>
    public AnswerPhrases Answers { get; }

    internal string[] Endings { get; }

    /// <summary>Every word of the vocabulary, to find the one that was meant by a mistyped one.</summary>
    internal IEnumerable<string> Words => _byFirstWord.Keys;

    internal bool Knows(ReadOnlySpan<char> word) => _byFirstLetters.ContainsKey(word);

    /// <summary>Whether a text is all of a phrase of a kind.</summary>
    /// <param name="text">Folded, with single spaces.</param>
    internal bool Means(string text, WordKind kind)
    {
        var words = text.Split(' ');
        foreach (var meaning in BeginningWith(words[0]))
        {
            if (meaning.Kind == kind && meaning.Words.AsSpan().SequenceEqual(words))
                return true;
        }

        return false;
    }

    /// <summary>The phrases that begin with a word, longest first.</summary>
    internal ReadOnlySpan<WordMeaning> BeginningWith(ReadOnlySpan<char> word) => _byFirstLetters.TryGetValue(word, out var found) ? found : [];
}
