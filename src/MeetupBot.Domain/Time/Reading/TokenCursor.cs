namespace MeetupBot.Domain.Time.Reading;

/// <summary>A place among the tokens of a text; a reader that does not match puts <see cref="Position"/> back.</summary>
internal sealed class TokenCursor(IReadOnlyList<Token> tokens)
{
    public int Position { get; set; }

    public Token Current => Peek(0);

    public bool AtEnd => Current.Kind == TokenKind.End;

    /// <summary>At the end of the text or between two parts.</summary>
    public bool AtSeparator => Current.Kind is TokenKind.End or TokenKind.LineBreak
        || Current.Is(',') || Current.Is(';') || Current.Is('|') || Current.Is('&') || Current.Is('/')
        || Current.IsWord("or") || Current.IsWord("and");

    /// <summary>Where the token before this place ends in the source.</summary>
    public int LastEnd => Position == 0 ? 0 : tokens[Position - 1].End;

    public Token Peek(int ahead) => tokens[Math.Min(Position + ahead, tokens.Count - 1)];

    public Token Take()
    {
        var token = Current;
        Position = Math.Min(Position + 1, tokens.Count - 1);
        return token;
    }

    public bool Take(char symbol)
    {
        var found = Current.Is(symbol);
        Position += found ? 1 : 0;
        return found;
    }

    public bool TakeWord(string word)
    {
        var found = Current.IsWord(word);
        Position += found ? 1 : 0;
        return found;
    }

    public bool TakeAnyWord(IReadOnlySet<string> words)
    {
        var found = Current.Kind == TokenKind.Word && words.Contains(Current.Text);
        Position += found ? 1 : 0;
        return found;
    }

    /// <summary>The words in this order, or nothing.</summary>
    public bool TakeWords(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Peek(i).IsWord(words[i]))
                return false;
        }

        Position += words.Length;
        return true;
    }

    /// <summary>The number behind a dash, slash or dot with no space around it, so many tokens ahead.</summary>
    public int? NumberBehindSign(int signAt, int mostDigits = 2)
    {
        var sign = Peek(signAt);
        var number = Peek(signAt + 1);
        var isSign = sign.Is('-') || sign.Is('/') || sign.Is('.');
        return isSign && sign.Glued && number.Glued && number.IsNumber(mostDigits) ? number.Value : null;
    }

    /// <summary>A dash or a word such as "to" between the two ends of a range.</summary>
    public bool TakeRangeSign() => Take('-') || TakeAnyWord(Vocabulary.RangeWords);
}
