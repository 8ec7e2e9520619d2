using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads a text that is an amount of time and nothing else.</summary>
internal static class AmountText
{
    /// <summary>Null when it is none; "day" is one day.</summary>
    public static Amount? Read(string text)
    {
        var source = SourceText.Of(text);
        var lexicon = new Lexicon(source, Tokenizer.Tokens(source.Folded), [Vocabulary.English]);
        if (new AmountReader(lexicon).Read(0) is { } read && lexicon.IsEnd(read.End))
            return read.Amount;
        return lexicon.Behind(0, WordKind.Unit, out var unit) is >= 0 and var end && lexicon.IsEnd(end) ? Amount.None.Plus(1, (AmountUnit)unit) : null;
    }
}
