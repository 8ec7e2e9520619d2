using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Finds every item that may begin at a place of a text.</summary>
internal sealed class ItemReader
{
    private readonly bool[] _lineStarts;
    private readonly ClockItems _clocks;
    private readonly DateItems _dates;
    private readonly DayItems _days;
    private readonly ZoneItems _zones;
    private readonly InstantItems _instants;
    private readonly PhraseItems _phrases;

    public ItemReader(Lexicon lexicon, ItemRules rules)
    {
        _lineStarts = LineStarts(lexicon);
        var amounts = new AmountReader(lexicon);
        var shared = new SharedDayNames(lexicon);
        var thisYear = rules.Now.InZone(rules.Home).Year;
        _clocks = new ClockItems(lexicon, thisYear, rules.IsOfDays);
        _dates = new DateItems(lexicon, rules.MonthFirst, rules.DoubtfulOrder, thisYear);
        _days = new DayItems(lexicon, amounts, shared);
        _zones = new ZoneItems(lexicon, rules.Home, rules.Now);
        _instants = new InstantItems(lexicon);
        _phrases = new PhraseItems(lexicon, amounts, shared);
    }

    /// <summary>Whether nothing but bullets stands before each place in its line.</summary>
    private static bool[] LineStarts(Lexicon lexicon)
    {
        var starts = new bool[lexicon.Count + 1];
        for (var index = 0; index < starts.Length; index++)
        {
            var before = lexicon[index - 1];
            starts[index] = index == 0 || before.Kind == TokenKind.LineBreak
                || (starts[index - 1] && before is { Kind: TokenKind.Symbol, Text: "-" or "*" or "\u2022" });
        }

        return starts;
    }

    public void AddAt(int index, List<Item> items)
    {
        var isLineStart = _lineStarts[index];
        _instants.Add(index, items);
        _dates.Add(index, items);
        _days.Add(index, items);
        _clocks.Add(index, items);
        _zones.Add(index, index == 0, items);
        _phrases.Add(index, isLineStart, items);
        items.Add(new Item.Unknown(index + 1));
    }
}
