using System.Globalization;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Cuts a text into numbers, words and single symbols. Quotes and brackets count as spaces.</summary>
internal static class Tokenizer
{
    public const int MostDigits = 6;

    public static List<Token> Tokens(string folded)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < folded.Length;)
        {
            var kind = KindOf(folded[at]);
            var end = EndOf(folded, at, kind);
            if (kind != TokenKind.End)
                tokens.Add(Make(folded, kind, at, end));
            at = end;
        }

        tokens.Add(new Token(TokenKind.End, "", -1, 0, folded.Length, folded.Length, false));
        return tokens;
    }

    private static TokenKind KindOf(char c) => c switch
    {
        '\n' => TokenKind.LineBreak,
        >= '0' and <= '9' => TokenKind.Number,
        _ when char.IsLetter(c) => TokenKind.Word,
        _ when IsSpace(c) => TokenKind.End,
        _ => TokenKind.Symbol,
    };

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '(' or ')' or '[' or ']' or '`'
        || char.GetUnicodeCategory(c) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
        || c is '"' or '\'' or '\u201E' or '\u201A';

    private static int EndOf(string text, int start, TokenKind kind)
    {
        var end = start + 1;
        if (kind is TokenKind.Number or TokenKind.Word)
        {
            while (end < text.Length && KindOf(text[end]) == kind)
                end++;
        }

        return end;
    }

    private static Token Make(string text, TokenKind kind, int start, int end)
    {
        var glued = start > 0 && KindOf(text[start - 1]) != TokenKind.End;
        var word = text[start..end];
        if (kind == TokenKind.Word && Vocabulary.NumberWords.TryGetValue(word, out var named))
            return new Token(TokenKind.Number, word, named, named > 9 ? 2 : 1, start, end, glued);
        var value = kind == TokenKind.Number && word.Length <= MostDigits ? int.Parse(word, CultureInfo.InvariantCulture) : -1;
        return new Token(kind, word, value, kind == TokenKind.Number ? word.Length : 0, start, end, glued);
    }
}
