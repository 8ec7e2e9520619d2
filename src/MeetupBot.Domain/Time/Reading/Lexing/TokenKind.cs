namespace MeetupBot.Domain.Time.Reading.Lexing;

internal enum TokenKind
{
    /// <summary>Behind the last token.</summary>
    End,
    Number,
    Word,
    Symbol,
    LineBreak,
}
