using System.Globalization;

namespace MeetupBot.Domain.Time.Reading.Lexing;

/// <summary>
/// Cuts a text into numbers, words and single symbols. Quotes, brackets, pictures and the marks of a question or a shout
/// count as spaces.
/// </summary>
internal static class Tokenizer
{
    public const int MostDigits = 12;

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
        >= 'a' and <= 'z' => TokenKind.Word,
        ' ' => TokenKind.End,
        _ when char.IsLetter(c) => TokenKind.Word,
        _ when IsSpace(c) => TokenKind.End,
        _ => TokenKind.Symbol,
    };

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsSurrogate(c)
        || c is '(' or ')' or '[' or ']' or '{' or '}' or '`' or '!' or '?' or '_' or '"' or '\'' or '\u201E' or '\u201A' or '\u2026' or '\uFE0F'
        || char.GetUnicodeCategory(c) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.EnclosingMark;

    private static int EndOf(string text, int start, TokenKind kind)
    {
        var end = start + 1;
        if (kind is TokenKind.Number or TokenKind.Word)
        {
            while (end < text.Length && (KindOf(text[end]) == kind || IsMark(text[end], kind)))
                end++;
        }

        return end;
    }

    /// <summary>A combining mark belongs to the letter before it.</summary>
    private static bool IsMark(char c, TokenKind kind) => kind == TokenKind.Word && c > 0x2FF && c != '\uFE0F'
        && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Token Make(string text, TokenKind kind, int start, int end)
    {
        var glued = start > 0 && KindOf(text[start - 1]) != TokenKind.End;
        var word = text[start..end];
        var value = kind == TokenKind.Number && word.Length <= MostDigits ? long.Parse(word, CultureInfo.InvariantCulture) : -1;
        return new Token(kind, word, value, kind == TokenKind.Number ? word.Length : 0, start, end, glued);
    }
}
