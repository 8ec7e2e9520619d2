namespace MeetupBot.Domain.Time.Reading.Lexing;

/// <summary>Cuts an ending that is a word of its own, such as "ish" of "noonish", from the words that carry it.</summary>
internal static class TokenSplitter
{
    /// <param name="isKnown">Whether a word is known without its ending.</param>
    public static List<Token> Split(List<Token> tokens, IReadOnlyList<string> endings, Func<string, bool> isKnown)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind != TokenKind.Word || isKnown(token.Text))
                continue;
            var ending = endings.FirstOrDefault(end => token.Text.Length > end.Length && token.Text.EndsWith(end, StringComparison.Ordinal)
                && isKnown(token.Text[..^end.Length]));
            if (ending is null)
                continue;
            var cut = token.End - ending.Length;
            tokens[i] = token with { Text = token.Text[..^ending.Length], End = cut };
            tokens.Insert(i + 1, token with { Text = ending, Start = cut, Glued = true });
        }

        return tokens;
    }
}
