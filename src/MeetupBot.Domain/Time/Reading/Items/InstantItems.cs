using System.Globalization;
using MeetupBot.Domain.Time.Reading.Lexing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Moments in machine form: Discord's <c>&lt;t:1796497200:F&gt;</c> and the seconds of Unix.</summary>
internal sealed class InstantItems(Lexicon lexicon)
{
    private const int LeastDigits = 10;

    public void Add(int index, List<Item> items)
    {
        if (lexicon.IsSign(index, '<'))
            AddMarkup(index, items);
        else if (lexicon[index] is { Kind: TokenKind.Number, Digits: LeastDigits, Value: > 0 } seconds)
            items.Add(new Item.At(index + 1, Instant.FromUnixTimeSeconds(seconds.Value)));
    }

    private void AddMarkup(int index, List<Item> items)
    {
        var number = lexicon[index + 3];
        if (lexicon[index + 1].Text != "t" || !lexicon.IsSign(index + 2, ':') || number is not { Kind: TokenKind.Number, Value: > 0 })
            return;
        var at = index + 4;
        if (lexicon.IsSign(at, ':') && lexicon[at + 1] is { Kind: TokenKind.Word, Text.Length: 1 })
            at += 2;
        if (lexicon.IsSign(at, '>') && number.Value < Instant.MaxValue.ToUnixTimeSeconds())
            items.Add(new Item.At(at + 1, Instant.FromUnixTimeSeconds(long.Parse(number.Text, CultureInfo.InvariantCulture))));
    }
}
