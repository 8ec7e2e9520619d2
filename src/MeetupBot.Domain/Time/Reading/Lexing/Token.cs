namespace MeetupBot.Domain.Time.Reading.Lexing;

/// <param name="Text">Folded.</param>
/// <param name="Value">Of a number of at most <see cref="Tokenizer.MostDigits"/> digits; else -1.</param>
/// <param name="Digits">How many digits a number was written with.</param>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends in the source, exclusive.</param>
/// <param name="Glued">No space stands before it.</param>
internal readonly record struct Token(TokenKind Kind, string Text, long Value, int Digits, int Start, int End, bool Glued)
{
    public bool Is(char symbol) => Kind == TokenKind.Symbol && Text[0] == symbol;

    /// <summary>A number of at most <paramref name="mostDigits"/> digits.</summary>
    public bool IsNumber(int mostDigits) => Kind == TokenKind.Number && Value >= 0 && Digits <= mostDigits;
}
