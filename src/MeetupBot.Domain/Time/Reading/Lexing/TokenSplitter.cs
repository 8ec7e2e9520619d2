using MeetupBot.Domain.Time.Reading.Language;

namespace MeetupBot.Domain.Time.Reading.Lexing;

/// <summary>Cuts an ending that is a word of its own, such as "ish" of "noonish", from the words that carry it.</summary>
internal static class TokenSplitter
{
    public static List<Token> Split(List<Token> tokens, IReadOnlyList<Vocabulary> vocabularies)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || IsKnown(token.Text, vocabularies) || EndingOf(token.Text, vocabularies) is not { } ending)
                continue;
            var cut = token.End - ending.Length;
            tokens[i] = token with { Text = token.Text[..^ending.Length], End = cut };
            tokens.Insert(i + 1, token with { Text = ending, Start = cut, Glued = true });
        }

        return tokens;
    }

    private static string? EndingOf(string word, IReadOnlyList<Vocabulary> vocabularies)
    {
        foreach (var vocabulary in vocabularies)
        {
            foreach (var ending in vocabulary.Endings)
            {
                if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal) && IsKnown(word.AsSpan(..^ending.Length), vocabularies))
                    return ending;
            }
        }

        return null;
    }

    private static bool IsKnown(ReadOnlySpan<char> word, IReadOnlyList<Vocabulary> vocabularies)
    {
        for (var i = 0; i < vocabularies.Count; i++)
        {
            if (vocabularies[i].Knows(word))
                return true;
        }

        return false;
    }
}
