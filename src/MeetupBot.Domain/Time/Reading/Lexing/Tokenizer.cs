using System.Globalization;

namespace MeetupBot.Domain.Time.Reading.Lexing;

/// <summary>
/// Cuts a text into numbers, words and single symbols. Quotes, brackets, pictures and the marks of a question or a shout
/// count as spaces.
/// </summary>
internal static class Tokenizer
{
    public const int MostDigits = 12;

    private const int CharactersPerToken = 3;

    /// <summary>The texts of the symbols and numbers that stand in every line.</summary>
    private static readonly string[] Singles = [.. Enumerable.Range(0, 128).Select(c => ((char)c).ToString())];
    private static readonly string[] Pairs = [.. Enumerable.Range(0, 100).Select(number => number.ToString("00", CultureInfo.InvariantCulture))];

    public static List<Token> Tokens(string folded)
    {
        var tokens = new List<Token>((folded.Length / CharactersPerToken) + 1);
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
        var length = end - start;
        if (kind != TokenKind.Number)
            return new Token(kind, length == 1 && char.IsAscii(text[start]) ? Singles[text[start]] : text[start..end], -1, 0, start, end, glued);
        var value = length <= MostDigits ? long.Parse(text.AsSpan(start..end), CultureInfo.InvariantCulture) : -1;
        var digits = length switch
        {
            1 => Singles[text[start]],
            2 => Pairs[value],
            _ => text[start..end],
        };
        return new Token(kind, digits, value, length, start, end, glued);
    }
}
