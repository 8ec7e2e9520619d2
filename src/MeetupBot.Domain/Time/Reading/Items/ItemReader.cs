using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Finds every item that may begin at a place of a text.</summary>
internal sealed class ItemReader
{
    private readonly Lexicon _lexicon;
    private readonly ClockItems _clocks;
    private readonly DateItems _dates;
    private readonly DayItems _days;
    private readonly ZoneItems _zones;
    private readonly InstantItems _instants;
    private readonly PhraseItems _phrases;

    public ItemReader(Lexicon lexicon, ItemRules rules)
    {
        _lexicon = lexicon;
        var amounts = new AmountReader(lexicon);
        _clocks = new ClockItems(lexicon, rules.Now.InZone(rules.Home).Year);
        _dates = new DateItems(lexicon, rules.MonthFirst, rules.DoubtfulOrder);
        _days = new DayItems(lexicon, amounts);
        _zones = new ZoneItems(lexicon, rules.Home, rules.Now);
        _instants = new InstantItems(lexicon);
        _phrases = new PhraseItems(lexicon, amounts);
    }

    /// <summary>Whether nothing but bullets stands before a place in its line.</summary>
    private bool IsLineStart(int index)
    {
        while (index > 0 && _lexicon[index - 1] is { Kind: TokenKind.Symbol, Text: "-" or "*" or "\u2022" })
            index--;
        return index == 0 || _lexicon[index - 1].Kind == TokenKind.LineBreak;
    }

    public List<Item> At(int index)
    {
        var items = new List<Item>();
        var isLineStart = IsLineStart(index);
        _instants.Add(index, items);
        _dates.Add(index, items);
        _days.Add(index, items);
        _clocks.Add(index, items);
        _zones.Add(index, index == 0, items);
        _phrases.Add(index, isLineStart, items);
        items.Add(new Item.Unknown(index + 1));
        return items;
    }
}
